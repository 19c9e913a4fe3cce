package io.passerelle.supplier.partner;

import io.passerelle.supplier.ftps.FreshTls;
import io.passerelle.supplier.ftps.TlsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads whom we trust at a supplier's server, and how we show who we are.
record DeclaredTls(Entries entries, SuppliersConfig.Delivery declared) {
    private static final List<String> VERSIONS = List.of("TLSv1.2", "TLSv1.3");

    TlsSettings read() {
        return new TlsSettings(authorities(), pin(), client(), versions());
    }

    private @Nullable Path authorities() {
        String found = text(declared.trustCertificate());
        return found.isEmpty()
                ? null
                : entries.parse(
                        "delivery.trust-certificate",
                        found,
                        "a PEM file with the authority's certificate, " + Entries.WHERE,
                        name -> {
                            Path file = Entries.file(name);
                            FreshTls.check(file);
                            return file;
                        });
    }

    /// With or without the colons that openssl and browsers put between the bytes.
    private @Nullable String pin() {
        String found = text(declared.certificateSha256());
        if (found.isEmpty()) {
            return null;
        }
        String pin = found.replace(":", "").toLowerCase(Locale.ROOT);
        if (!pin.matches("[0-9a-f]{64}")) {
            throw entries.bad(
                    "delivery.certificate-sha256",
                    "'" + found + "'",
                    "the SHA-256 of the server's certificate, 64 hexadecimal digits");
        }
        return pin;
    }

    private TlsSettings.@Nullable ClientCertificate client() {
        String found = text(declared.clientCertificate());
        return found.isEmpty()
                ? null
                : entries.parse(
                        "delivery.client-certificate",
                        found,
                        "a PKCS#12 file with our key and certificate, "
                                + Entries.WHERE
                                + ", and delivery.client-certificate-password its password",
                        this::client);
    }

    private TlsSettings.ClientCertificate client(String name) {
        var client =
                new TlsSettings.ClientCertificate(
                        Entries.file(name), declared.clientCertificatePassword().orElse(""));
        FreshTls.check(client);
        return client;
    }

    private List<String> versions() {
        List<String> found = declared.tlsVersions().orElse(List.of());
        for (String version : found) {
            if (!VERSIONS.contains(version)) {
                throw entries.bad(
                        "delivery.tls-versions",
                        "'" + version + "'",
                        String.join(" or ", VERSIONS));
            }
        }
        return found;
    }

    private static String text(Optional<String> declared) {
        return declared.map(String::strip).orElse("");
    }
}
