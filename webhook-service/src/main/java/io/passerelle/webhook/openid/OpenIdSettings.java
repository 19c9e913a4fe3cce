package io.passerelle.webhook.openid;

import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNTRUSTED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNVERIFIED;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The OpenID provider that is asked, and who of those it knows may use the console.
///
/// @param issuer as the provider spells it, with or without a final slash
/// @param claim what people are known by: `email`, which the provider must have verified, or
///   another one such as `preferred_username`
/// @param people values of that claim; e-mail addresses in small letters
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

    private static final String EMAIL = "email";
    private static final String ISSUER = "CONSOLE_OIDC_ISSUER";
    private static final String SECRET = "CONSOLE_OIDC_CLIENT_SECRET";

    /// Cookies are sealed with it, perhaps with it alone.
    private static final int SHORTEST_SECRET = 16;

    /// Empty if no provider is named. Throws [BadSetting].
    public static Optional<OpenIdSettings> from(Settings settings) {
        String claim = settings.find("CONSOLE_OIDC_CLAIM").orElse(EMAIL);
        return settings.find(
                        ISSUER,
                        "the provider's https address as it spells it itself, like"
                                + " https://login.example.com/realms/shop",
                        OpenIdSettings::issuer)
                .map(issuer ->
                        new OpenIdSettings(
                                issuer,
                                needed(
                                        settings,
                                        "CONSOLE_OIDC_CLIENT_ID",
                                        "the id of the client registered"),
                                secret(settings),
                                claim,
                                people(settings, claim),
                                back(settings)));
    }

    public boolean isAllowed(String person) {
        return people.contains(person);
    }

    boolean isByEmail() {
        return claim.equals(EMAIL);
    }

    /// What tells providers apart for people.
    public String host() {
        return URI.create(issuer).getHost();
    }

    /// Who somebody is by these claims, if it is somebody who may use the console.
    String person(ClaimsSet claims) throws OpenIdRefused {
        @Nullable Object found = claims.getClaim(claim);
        if (!(found instanceof String told)) {
            throw new OpenIdRefused(
                    UNTRUSTED, "it tells no text as '" + claim + "' (CONSOLE_OIDC_CLAIM)");
        }
        // Some send it as a text.
        if (isByEmail() && !"true".equals(String.valueOf(claims.getClaim("email_verified")))) {
            throw new OpenIdRefused(UNVERIFIED, "email_verified is not true");
        }
        String person = spelled(told, claim);
        if (!isAllowed(person)) {
            throw OpenIdRefused.stranger(told);
        }
        return person;
    }

    private static String issuer(String text) {
        WebAddress.secure(text);
        return text;
    }

    private static String needed(Settings settings, String variable, String what) {
        return settings.requireSecret(variable, asked(what));
    }

    private static String secret(Settings settings) {
        String secret = needed(settings, SECRET, "the secret of that client");
        if (secret.length() < SHORTEST_SECRET) {
            throw new BadSetting(SECRET + ": too short, expected 16 or more random characters");
        }
        return secret;
    }

    private static Set<String> people(Settings settings, String claim) {
        String variable = "CONSOLE_OIDC_PEOPLE";
        String what = "who may use the console, separated by commas";
        Set<String> people =
                Arrays.stream(needed(settings, variable, what).split(","))
                        .map(String::strip)
                        .filter(person -> !person.isEmpty())
                        .map(person -> spelled(person, claim))
                        .collect(Collectors.toUnmodifiableSet());
        if (people.isEmpty()) {
            throw missing(variable, what);
        }
        return people;
    }

    /// E-mail addresses are not told apart by case, of the letters A to Z only: other alphabets
    /// have letters that become one of these. Of other claims each letter counts.
    private static String spelled(String person, String claim) {
        return claim.equals(EMAIL)
                ? person.chars()
                        .map(c -> c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : person;
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
        return new BadSetting(variable + ": not set, expected " + asked(what));
    }

    private static String asked(String what) {
        return what + ", as " + ISSUER + " is set";
    }

    /// Without the secret and without people.
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + ", " + claim + "]";
    }
}
