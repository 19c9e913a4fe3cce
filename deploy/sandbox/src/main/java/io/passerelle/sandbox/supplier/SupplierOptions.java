package io.passerelle.sandbox.supplier;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// How the server is to listen and for whom.
///
/// @param root every user's home is the folder of their name below it
/// @param certificates where the key store and `ca.pem` are kept, made if absent
/// @param port 0 takes a free one
/// @param passivePorts such as `40000-40050`; empty takes free ones
/// @param passwords by user
/// @param lacking commands it does not know
public record SupplierOptions(
        Path root,
        Path certificates,
        int port,
        Tls tls,
        String passivePorts,
        Map<String, String> passwords,
        Set<String> lacking) {
    /// When the connection turns to TLS: by `AUTH TLS`, or from the first byte.
    public enum Tls {
        EXPLICIT,
        IMPLICIT
    }

    public SupplierOptions {
        passwords = Map.copyOf(passwords);
        lacking = Set.copyOf(lacking);
    }

    public SupplierOptions(
            Path root,
            Path certificates,
            int port,
            Tls tls,
            String passivePorts,
            Map<String, String> passwords) {
        this(root, certificates, port, tls, passivePorts, passwords, Set.of());
    }

    /// Explicit TLS, free ports.
    public static SupplierOptions in(Path folder, Map<String, String> passwords) {
        return new SupplierOptions(
                folder.resolve("suppliers"),
                folder.resolve("certificates"),
                0,
                Tls.EXPLICIT,
                "",
                passwords);
    }

    public SupplierOptions withPort(int fixed) {
        return new SupplierOptions(
                root, certificates, fixed, tls, passivePorts, passwords, lacking);
    }

    public SupplierOptions withPassivePorts(String range) {
        return new SupplierOptions(root, certificates, port, tls, range, passwords, lacking);
    }

    public SupplierOptions implicit() {
        return new SupplierOptions(
                root, certificates, port, Tls.IMPLICIT, passivePorts, passwords, lacking);
    }

    /// As vsftpd lacks `FEAT` and `MLSD`: it lists files without exact times.
    public SupplierOptions lacking(String... commands) {
        return new SupplierOptions(
                root, certificates, port, tls, passivePorts, passwords, Set.of(commands));
    }

    @Override
    public String toString() {
        return "SupplierOptions[root=" + root + ", port=" + port + ", tls=" + tls + "]";
    }
}
