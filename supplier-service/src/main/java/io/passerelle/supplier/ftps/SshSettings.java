package io.passerelle.supplier.ftps;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A server that speaks SFTP. No other server key than those listed is ever accepted.
///
/// @param knownHosts in OpenSSH's format, with the server's key
/// @param key ours, to log in with; null to log in with the password
public record SshSettings(Path knownHosts, @Nullable PrivateKey key) implements Security {

    /// @param passphrase `""` if the file has none
    public record PrivateKey(Path file, String passphrase) {

        @Override
        public String toString() {
            return "PrivateKey[" + file + "]";
        }
    }
}
