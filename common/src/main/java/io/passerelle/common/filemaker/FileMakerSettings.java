package io.passerelle.common.filemaker;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import java.net.URI;

/// Which FileMaker file, on which server, as whom.
///
/// @param host `https://…`; plain http only to this machine
/// @param database the file's name without `.fmp12`; always spelt alike, as tokens depend on it
public record FileMakerSettings(URI host, String database, String username, String password) {
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
        return WebAddress.secure(text.contains("://") ? text : "https://" + text);
    }

    @Override
    public String toString() {
        return database + " on " + host;
    }
}
