package io.passerelle.supplier.ftps;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.X509TrustManager;

/// Accepts one certificate only, and that only if an authority vouches for it. No
/// X509ExtendedTrustManager on purpose: to a plain one the JDK adds the check of the host name.
final class PinnedTrust implements X509TrustManager {
    private final X509TrustManager authorities;
    private final String pin;

    /// @param pin as [TlsSettings#pin]
    PinnedTrust(X509TrustManager authorities, String pin) {
        this.authorities = authorities;
        this.pin = pin;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method)
            throws CertificateException {
        authorities.checkServerTrusted(chain, method);
        String found = fingerprint(chain[0]);
        if (!found.equals(pin)) {
            throw new CertificateException(
                    "its SHA-256 is "
                            + found
                            + ", delivery.certificate-sha256 pins "
                            + pin
                            + "; if the supplier has renewed it, pin the new one");
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method)
            throws CertificateException {
        throw new CertificateException("we are no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
