package io.passerelle.webhook.console.access;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.seal.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// The one user of the console.
///
/// @param secret seals the session's cookie together with the password; `""` without a `DATA_KEY`
public record ConsoleSettings(String username, String password, String secret) {
    private static final int SHORTEST = 12;

    /// The check of the start; throws [BadSetting].
    public static void check(Settings settings) {
        from(settings);
    }

    /// Empty if no password is set: then there is no console.
    public static Optional<ConsoleSettings> from(Settings settings) {
        Optional<String> password = settings.find("CONSOLE_PASSWORD");
        if (password.filter(p -> p.length() < SHORTEST).isPresent()) {
            throw new BadSetting(
                    "CONSOLE_PASSWORD: too short, expected 12 or more characters, or none for no"
                            + " console");
        }
        return password.map(p ->
                new ConsoleSettings(
                        settings.find("CONSOLE_USERNAME")
                                .orElseThrow(() ->
                                        new BadSetting(
                                                "CONSOLE_USERNAME: not set, expected a person's"
                                                        + " name, as CONSOLE_PASSWORD is set")),
                        p,
                        settings.find("DATA_KEY").orElse("")));
    }

    /// Compares both in constant time, whichever is wrong.
    boolean fits(String name, char[] given) {
        boolean sameName = isSame(username, name);
        boolean samePassword = isSame(password, new String(given));
        return sameName && samePassword;
    }

    private static boolean isSame(String expected, String found) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    /// The same after every restart; another as soon as name, password or `DATA_KEY` is another, so
    /// that a change ends every session.
    String cookieKey() {
        return Base64.getEncoder().encodeToString(key("passerelle console session"));
    }

    /// As lasting as [#cookieKey].
    byte[] deviceKey() {
        return key("passerelle console device");
    }

    private byte[] key(String purpose) {
        return Hmac.derive(
                (password + "\n" + secret).getBytes(StandardCharsets.UTF_8),
                username.getBytes(StandardCharsets.UTF_8),
                purpose);
    }

    @Override
    public String toString() {
        return "ConsoleSettings[" + username + "]";
    }
}
