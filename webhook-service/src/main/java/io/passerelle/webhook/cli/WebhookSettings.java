package io.passerelle.webhook.cli;

import io.passerelle.common.cli.KnownSetting;
import io.passerelle.common.cli.KnownSettings;
import io.passerelle.webhook.handover.Subscriber;
import jakarta.inject.Singleton;
import java.util.List;

/// What this service reads from the environment.
@Singleton
class WebhookSettings implements KnownSettings {

    @Override
    public List<KnownSetting> all() {
        return List.of(
                KnownSetting.plain("PORT", "8080"),
                KnownSetting.plain("DATA_DIR", "data"),
                KnownSetting.plain("ENVIRONMENT", ""),
                KnownSetting.plain("LOG_LEVEL", "INFO"),
                KnownSetting.plain("LOG_FILES", "false"),
                KnownSetting.plain("SHOPIFY_SHOP_URL", ""),
                KnownSetting.plain("SHOPIFY_API_URL", ""),
                KnownSetting.plain("SHOPIFY_API_VERSION", "2026-10"),
                KnownSetting.secret("SHOPIFY_ACCESS_TOKEN"),
                KnownSetting.plain("SHOPIFY_CLIENT_ID", ""),
                KnownSetting.secret("SHOPIFY_CLIENT_SECRET"),
                KnownSetting.secret("SHOPIFY_WEBHOOK_SECRET"),
                KnownSetting.plain("PUBLIC_URL", ""),
                KnownSetting.plain("passerelle.subscriptions.repair", "false"),
                KnownSetting.plain("CONSOLE_USERNAME", ""),
                KnownSetting.secret("CONSOLE_PASSWORD"),
                KnownSetting.plain("CONSOLE_OIDC_ISSUER", ""),
                KnownSetting.plain("CONSOLE_OIDC_CLIENT_ID", ""),
                KnownSetting.secret("CONSOLE_OIDC_CLIENT_SECRET"),
                KnownSetting.plain("CONSOLE_OIDC_CLAIM", "email"),
                // Whose addresses these are is nobody's business.
                KnownSetting.secret("CONSOLE_OIDC_PEOPLE"),
                KnownSetting.secret("INTERNAL_TOKEN"),
                KnownSetting.secret("DATA_KEY"),
                KnownSetting.plain(Subscriber.SYNC.variable(), Subscriber.SYNC.fallback()),
                KnownSetting.plain(Subscriber.SUPPLIER.variable(), Subscriber.SUPPLIER.fallback()),
                KnownSetting.plain("passerelle.census.days", "7"),
                KnownSetting.plain("passerelle.intake.most-waiting", "20000"),
                KnownSetting.plain("passerelle.intake.most-bytes", "32M"),
                KnownSetting.plain("passerelle.intake.most-per-commit", "500"),
                KnownSetting.plain("passerelle.intake.patience", "4s"),
                KnownSetting.plain("passerelle.orders-from", "the first start"),
                KnownSetting.plain("passerelle.orders.unexplained-give-back", "restocked"),
                KnownSetting.plain("passerelle.privacy.keep-bodies", "30d"),
                KnownSetting.plain("passerelle.privacy.keep-exports", "30d"),
                KnownSetting.plain("passerelle.alerts.webhook", ""),
                KnownSetting.secret("ALERT_WEBHOOK_SECRET"),
                KnownSetting.plain("passerelle.alerts.mail-to", ""),
                KnownSetting.plain("passerelle.alerts.mail-from", ""),
                KnownSetting.plain("SMTP_HOST", ""),
                KnownSetting.plain("SMTP_PORT", "587"),
                KnownSetting.plain("SMTP_TLS", "false"),
                KnownSetting.plain("SMTP_START_TLS", "REQUIRED"),
                KnownSetting.plain("SMTP_USERNAME", ""),
                KnownSetting.secret("SMTP_PASSWORD"),
                KnownSetting.plain("passerelle.alerts.daily-summary", ""),
                KnownSetting.plain("passerelle.alerts.time-zone", "the machine's"));
    }
}
