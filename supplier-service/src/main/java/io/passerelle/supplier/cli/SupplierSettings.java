package io.passerelle.supplier.cli;

import io.passerelle.common.cli.KnownSetting;
import io.passerelle.common.cli.KnownSettings;
import io.passerelle.supplier.stock.SyncSettings;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class SupplierSettings implements KnownSettings {

    @Override
    public List<KnownSetting> all() {
        return List.of(
                KnownSetting.plain("ENVIRONMENT", "development"),
                KnownSetting.plain("PORT", "8082"),
                KnownSetting.plain("DATA_DIR", "data"),
                KnownSetting.plain("LOG_LEVEL", "INFO"),
                KnownSetting.plain("LOG_FILES", "false"),
                KnownSetting.plain(SyncSettings.VARIABLE, SyncSettings.FALLBACK),
                KnownSetting.plain("SHOPIFY_SHOP_URL", ""),
                KnownSetting.secret("SHOPIFY_ACCESS_TOKEN"),
                KnownSetting.plain("SHOPIFY_CLIENT_ID", ""),
                KnownSetting.secret("SHOPIFY_CLIENT_SECRET"),
                KnownSetting.plain("SHOPIFY_API_VERSION", "2026-10"),
                KnownSetting.plain("SHOPIFY_API_URL", ""),
                KnownSetting.secret("INTERNAL_TOKEN"),
                KnownSetting.secret("DATA_KEY"));
    }
}
