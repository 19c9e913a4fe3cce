package io.passerelle.common.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256, and keys derived by it (HKDF, RFC 5869), each of 32 bytes.
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private Hmac() {}

    public static byte[] of(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// A key of its own for each purpose.
    public static byte[] derive(byte[] secret, byte[] salt, String purpose) {
        try {
            return Hkdf.computeHkdf(
                    ALGORITHM, secret, salt, purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
