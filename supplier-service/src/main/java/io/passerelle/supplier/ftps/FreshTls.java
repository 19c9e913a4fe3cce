package io.passerelle.supplier.ftps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// A TLS context per login: a shared one would resume another connection's session, which servers
/// that insist on reuse refuse.
public final class FreshTls {

    private FreshTls() {}

    /// Read by the JDK whenever a context is made; must be set before the first one of the process
    /// is. vsftpd hands out TLS 1.2 tickets with a lifetime the JDK discards; without tickets it
    /// resumes by session id.
    public static void withoutTls12Tickets() {
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", "false");
    }

    /// @throws IllegalArgumentException if the file is no readable PEM file with certificates
    public static void check(Path authorities) {
        try {
            certificates(authorities);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificates in " + authorities, e);
        }
    }

    static SSLContext context(@Nullable Path authorities) {
        withoutTls12Tickets();
        try {
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities == null ? null : store(authorities));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot prepare TLS with " + authorities, e);
        }
    }

    private static KeyStore store(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(authorities)) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new GeneralSecurityException("no certificate in " + file);
            }
            return found;
        }
    }
}
