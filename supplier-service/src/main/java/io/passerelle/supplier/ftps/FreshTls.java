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
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
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

    /// @throws IllegalArgumentException if the file cannot be read with the password, or has no key
    public static void check(TlsSettings.ClientCertificate client) {
        try {
            KeyStore store = store(client);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no key in " + client.file(), e);
        }
        throw new IllegalArgumentException("no key in " + client.file());
    }

    static SSLContext context(TlsSettings settings) {
        withoutTls12Tickets();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(settings), trust(settings), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot prepare TLS with " + settings, e);
        }
    }

    private static TrustManager[] trust(TlsSettings settings)
            throws IOException, GeneralSecurityException {
        Path authorities = settings.authorities();
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities == null ? null : store(authorities));
        String pin = settings.pin();
        if (pin != null && trust.getTrustManagers()[0] instanceof X509TrustManager x509) {
            return new TrustManager[] {new PinnedTrust(x509, pin)};
        }
        return trust.getTrustManagers();
    }

    private static KeyManager @Nullable [] keys(TlsSettings settings)
            throws IOException, GeneralSecurityException {
        TlsSettings.ClientCertificate client = settings.client();
        if (client == null) {
            return null;
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(client), client.password().toCharArray());
        return keys.getKeyManagers();
    }

    private static KeyStore store(TlsSettings.ClientCertificate client)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(client.file())) {
            store.load(file, client.password().toCharArray());
        }
        return store;
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
