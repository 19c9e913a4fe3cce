package io.passerelle.sync.cli;

import static io.passerelle.common.cli.KnownSetting.plain;
import static io.passerelle.common.cli.KnownSetting.secret;

import io.passerelle.common.cli.KnownSetting;
import io.passerelle.common.cli.KnownSettings;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class SyncSettings implements KnownSettings {

    @Override
    public List<KnownSetting> all() {
        return List.of(
                plain("SHOPIFY_SHOP_URL", ""),
                plain("SHOPIFY_API_URL", "https://<SHOPIFY_SHOP_URL>"),
                plain("SHOPIFY_API_VERSION", "2026-10"),
                secret("SHOPIFY_ACCESS_TOKEN"),
                plain("SHOPIFY_CLIENT_ID", ""),
                secret("SHOPIFY_CLIENT_SECRET"),
                plain("SHOPIFY_LOCATION_ID", ""),
                plain("FILEMAKER_HOST", ""),
                plain("FILEMAKER_DATABASE", ""),
                plain("FILEMAKER_USERNAME", ""),
                secret("FILEMAKER_PASSWORD"),
                secret("INTERNAL_TOKEN"),
                plain("WEBHOOK_SERVICE_URL", "http://localhost:8080"),
                plain("SYNC_INTERVAL_MINUTES", "15"),
                plain("SYNC_CRON", ""),
                plain("SYNC_TIMEZONE", ""),
                plain("AUDIT_CRON", "15 3 * * *"),
                plain("AUDIT_TIMEZONE", "as SYNC_TIMEZONE"),
                plain("PORT", "8081"),
                plain("DATA_DIR", "data"),
                plain("ENVIRONMENT", "development"),
                plain("LOG_LEVEL", "INFO"),
                plain("LOG_FILES", "false"));
    }
}
