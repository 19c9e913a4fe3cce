package io.passerelle.common.filemaker;

import io.passerelle.common.runtime.Settings;
import java.net.URI;
import java.util.Set;

/// Which FileMaker file, on which server, as whom.
///
/// @param host `https://…`; plain http only to this machine
/// @param database the file's name without `.fmp12`; always spelt alike, as tokens depend on it
public record FileMakerSettings(URI host, String database, String username, String password) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public static FileMakerSettings from(Settings settings) {
        return new FileMakerSettings(
                settings.require(
                        "FILEMAKER_HOST",
                        "a host name or https:// address (plain http only to this machine)",
                        FileMakerSettings::host),
                settings.require(
                        "FILEMAKER_DATABASE",
                        "the file's name",
                        name -> name.replaceFirst("\\.fmp12$", "")),
                settings.require(
                        "FILEMAKER_USERNAME", "an account with the privilege fmrest", name -> name),
                settings.requireSecret("FILEMAKER_PASSWORD", "the account's password"));
    }

    private static URI host(String text) {
        String full = text.contains("://") ? text : "https://" + text;
        URI host = URI.create(full.replaceFirst("/$", ""));
        boolean secure = "https".equals(host.getScheme());
        boolean local =
                "http".equals(host.getScheme())
                        && host.getHost() != null
                        && LOOPBACK.contains(host.getHost());
        if (host.getHost() == null || !(secure || local)) {
            throw new IllegalArgumentException(text);
        }
        return host;
    }

    @Override
    public String toString() {
        return database + " on " + host;
    }
}
