package io.passerelle.supplier.ftps;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to trust and how to show who we are. Host name and expiry are checked in any case.
///
/// @param authorities PEM file with the authorities to trust, instead of the JVM's; null for the
///   JVM's
/// @param pin SHA-256 of the only certificate to accept, in lower-case hexadecimal; it must be
///   vouched for as well; null to accept any that is
/// @param client our own certificate; null if the server asks for none
/// @param versions to offer, such as `TLSv1.2`; empty for all the JDK does
public record TlsSettings(
        @Nullable Path authorities,
        @Nullable String pin,
        @Nullable ClientCertificate client,
        List<String> versions)
        implements Security {

    /// A PKCS#12 file with one key and its certificates.
    public record ClientCertificate(Path file, String password) {

        @Override
        public String toString() {
            return "ClientCertificate[" + file + "]";
        }
    }

    public TlsSettings {
        versions = List.copyOf(versions);
    }

    /// Nothing but these authorities.
    public static TlsSettings trusting(@Nullable Path authorities) {
        return new TlsSettings(authorities, null, null, List.of());
    }

    boolean allows(String version) {
        return versions.isEmpty() || versions.contains(version);
    }
}
