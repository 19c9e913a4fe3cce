package io.passerelle.webhook.openid;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The OpenID provider that is asked, and who of those it knows may use the console.
///
/// @param issuer as the provider spells it, with or without a final slash
/// @param claim what people are known by: `email`, which the provider must have verified, or
///   another one such as `preferred_username`
/// @param people values of that claim, in lower case; at least one
/// @param back where the provider sends them back to; it has to be registered there
public record OpenIdSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String claim,
        Set<String> people,
        URI back) {
    /// Below the public address.
    public static final String BACK = "/console/login/openid/back";

    static final String EMAIL = "email";
    private static final String ISSUER = "CONSOLE_OIDC_ISSUER";

    /// Empty if no provider is named. Throws [BadSetting].
    public static Optional<OpenIdSettings> from(Settings settings) {
        return settings.find(
                        ISSUER,
                        "the provider's https address as it spells it itself, like"
                                + " https://login.example.com/realms/shop",
                        OpenIdSettings::issuer)
                .map(issuer ->
                        new OpenIdSettings(
                                issuer,
                                needed(settings, "CLIENT_ID", "the id of the client registered"),
                                needed(settings, "CLIENT_SECRET", "the secret of that client"),
                                settings.find("CONSOLE_OIDC_CLAIM").orElse(EMAIL),
                                people(needed(settings, "PEOPLE", "who may use the console")),
                                back(settings)));
    }

    public boolean isAllowed(String person) {
        return people.contains(person);
    }

    /// What tells providers apart for people.
    public String host() {
        return URI.create(issuer).getHost();
    }

    private static String issuer(String text) {
        WebAddress.secure(text);
        return text;
    }

    private static String needed(Settings settings, String name, String what) {
        String variable = "CONSOLE_OIDC_" + name;
        return settings.find(variable).orElseThrow(() -> missing(variable, what));
    }

    private static Set<String> people(String text) {
        Set<String> people =
                Arrays.stream(text.split(","))
                        .map(OpenIdSettings::spelled)
                        .filter(person -> !person.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        if (people.isEmpty()) {
            throw missing("CONSOLE_OIDC_PEOPLE", "who may use the console, separated by commas");
        }
        return people;
    }

    /// One spelling of each: addresses and user names are not told apart by case.
    static String spelled(String person) {
        return person.strip().toLowerCase(Locale.ROOT);
    }

    private static URI back(Settings settings) {
        return SubscriptionSettings.from(settings)
                .publicUrl()
                .map(url -> URI.create(url + BACK))
                .orElseThrow(() ->
                        missing(
                                "PUBLIC_URL",
                                "the address which the provider sends people back to"));
    }

    private static BadSetting missing(String variable, String what) {
        return new BadSetting(
                variable + ": not set, expected " + what + ", as " + ISSUER + " is set");
    }

    /// Without the secret and without people.
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + ", " + claim + "]";
    }
}
