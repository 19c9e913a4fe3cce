package io.passerelle.supplier.ftps;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A supplier's server and our login there.
///
/// @param host also the name its certificate must carry
/// @param tls how TLS begins, [Tls#NONE] over SSH
/// @param password `""` if the login is by key
/// @param directory to change to after login, relative to the login folder or absolute; `""` to
///   stay
public record Endpoint(
        String host,
        int port,
        Tls tls,
        String username,
        String password,
        Security security,
        String directory) {

    /// How TLS begins.
    public enum Tls {
        /// On the usual port, by the command AUTH TLS before the login.
        EXPLICIT,
        /// With the first byte, usually on port 990.
        IMPLICIT,
        /// Not at all: a server on this machine only.
        NONE
    }

    /// With nothing special about its TLS but the authorities to trust.
    ///
    /// @param authorities see [TlsSettings]
    public Endpoint(
            String host,
            int port,
            Tls tls,
            String username,
            String password,
            @Nullable Path authorities,
            String directory) {
        this(host, port, tls, username, password, TlsSettings.trusting(authorities), directory);
    }

    /// Another folder on the same server.
    ///
    /// @param folder as `directory`
    public Endpoint in(String folder) {
        return new Endpoint(host, port, tls, username, password, security, folder);
    }

    /// For people: `explicit`, `implicit`, `none`, or `ssh`.
    public String encryption() {
        return switch (security) {
            case TlsSettings _ -> tls.name().toLowerCase(Locale.ROOT);
            case SshSettings _ -> "ssh";
        };
    }

    @Override
    public String toString() {
        return "Endpoint[" + host + ":" + port + " " + tls + "]";
    }
}
