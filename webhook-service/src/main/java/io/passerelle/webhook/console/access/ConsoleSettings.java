package io.passerelle.webhook.console.access;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.seal.Hmac;
import io.passerelle.webhook.openid.OpenIdSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// Who may use the console: one user with a password, people an OpenID provider knows, or both. At
/// least one of the two is there.
///
/// @param dataKey seals the session's cookie together with the other secrets; `""` without one
public record ConsoleSettings(
        Optional<Password> password, Optional<OpenIdSettings> openId, String dataKey) {
    private static final int SHORTEST = 12;

    /// The one user with a password.
    record Password(String username, String password) {

        /// Compares both in constant time, whichever is wrong.
        boolean fits(String name, char[] given) {
            boolean sameName = isSame(username, name);
            boolean samePassword = isSame(password, new String(given));
            return sameName && samePassword;
        }

        @Override
        public String toString() {
            return "Password[" + username + "]";
        }
    }

    /// The check of the start; throws [BadSetting].
    public static void check(Settings settings) {
        from(settings);
    }

    /// Empty if neither a password nor a provider is set: then there is no console.
    public static Optional<ConsoleSettings> from(Settings settings) {
        Optional<Password> password = password(settings);
        Optional<OpenIdSettings> openId = OpenIdSettings.from(settings);
        password.map(Password::username)
                .filter(name -> openId.filter(provider -> provider.isAllowed(name)).isPresent())
                .ifPresent(ConsoleSettings::refuseTwoOfOneName);
        return Optional.of(
                        new ConsoleSettings(password, openId, settings.find("DATA_KEY").orElse("")))
                .filter(console -> password.isPresent() || openId.isPresent());
    }

    /// One's session would outlive her being struck off, and the audit could not tell them apart.
    private static void refuseTwoOfOneName(String name) {
        throw new BadSetting(
                "CONSOLE_USERNAME: found '"
                        + name
                        + "', expected a name that is not in CONSOLE_OIDC_PEOPLE too");
    }

    private static Optional<Password> password(Settings settings) {
        Optional<String> password = settings.find("CONSOLE_PASSWORD");
        if (password.filter(p -> p.length() < SHORTEST).isPresent()) {
            throw new BadSetting(
                    "CONSOLE_PASSWORD: too short, expected 12 or more characters, or none for no"
                            + " login by password");
        }
        return password.map(p ->
                new Password(
                        settings.find("CONSOLE_USERNAME")
                                .orElseThrow(() ->
                                        new BadSetting(
                                                "CONSOLE_USERNAME: not set, expected a person's"
                                                        + " name, as CONSOLE_PASSWORD is set")),
                        p));
    }

    /// Whether somebody who has logged in may still do so.
    boolean knows(String name) {
        return password.filter(user -> user.username().equals(name)).isPresent()
                || openId.filter(provider -> provider.isAllowed(name)).isPresent();
    }

    private static boolean isSame(String expected, String found) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    /// The same after every restart; another as soon as a secret or the user's name is another, so
    /// that a change ends every session.
    String cookieKey() {
        return Base64.getEncoder().encodeToString(key("passerelle console session"));
    }

    /// As lasting as [#cookieKey].
    byte[] deviceKey() {
        return key("passerelle console device");
    }

    /// Likewise, for a login that has begun.
    String stepKey() {
        return Base64.getEncoder().encodeToString(key("passerelle console login step"));
    }

    private byte[] key(String purpose) {
        String secrets =
                String.join(
                        "\n",
                        password.map(Password::password).orElse(""),
                        openId.map(OpenIdSettings::clientSecret).orElse(""),
                        dataKey);
        return Hmac.derive(
                secrets.getBytes(StandardCharsets.UTF_8),
                password.map(Password::username).orElse("").getBytes(StandardCharsets.UTF_8),
                purpose);
    }

    @Override
    public String toString() {
        return "ConsoleSettings[" + password + ", " + openId + "]";
    }
}
