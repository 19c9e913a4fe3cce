package io.passerelle.webhook.intake;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.common.value.ShopDomain;
import java.util.List;

/// Whose webhooks are taken.
///
/// @param secrets what they may be signed with; the newest first
public record IntakeSettings(ShopDomain shop, List<String> secrets) {

    public IntakeSettings {
        secrets = List.copyOf(secrets);
    }

    /// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
    public static IntakeSettings from(Settings settings) {
        return new IntakeSettings(
                ShopifySettings.shop(settings),
                settings.requireSecrets(
                        "SHOPIFY_WEBHOOK_SECRET",
                        "the app's client secret (several, separated by commas, while one"
                                + " replaces another)"));
    }

    @Override
    public String toString() {
        return "IntakeSettings[" + shop + ", " + secrets.size() + " secrets]";
    }
}
