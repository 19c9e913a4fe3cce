package io.passerelle.webhook.subscription;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import java.net.URI;
import java.util.Optional;

/// Where the internet reaches this service.
///
/// @param publicUrl without a final slash; empty if subscriptions are kept by other means, such as
///   a `shopify.app.toml`, whose subscriptions the API does not list
public record SubscriptionSettings(Optional<URI> publicUrl) {
    private static final String VARIABLE = "PUBLIC_URL";
    private static final String REPAIR = "passerelle.subscriptions.repair";
    private static final String EXPECTED =
            "the https address at which Shopify reaches this service, like"
                    + " https://hooks.example.com (plain http only to this machine)";

    /// The check of the start; throws [BadSetting].
    public static SubscriptionSettings from(Settings settings) {
        Optional<URI> url = settings.find(VARIABLE, EXPECTED, SubscriptionSettings::url);
        if (url.isEmpty() && settings.find(REPAIR).filter("true"::equals).isPresent()) {
            throw new BadSetting(
                    VARIABLE + ": not set, which " + REPAIR + " needs, expected " + EXPECTED);
        }
        return new SubscriptionSettings(url);
    }

    /// For a command that cannot do without.
    Wanted wanted() {
        return publicUrl
                .map(Wanted::at)
                .orElseThrow(() -> new BadSetting(VARIABLE + ": not set, expected " + EXPECTED));
    }

    private static URI url(String text) {
        URI url = WebAddress.secure(text.replaceFirst("/+$", ""));
        if (url.getQuery() != null || url.getFragment() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }
}
