package io.passerelle.common.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One key of `DATA_KEY`: AES-256-GCM with a random nonce for each value, as Tink does it.
final class DataKey {
    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final byte[] ID_OF = "passerelle data key ".getBytes(StandardCharsets.US_ASCII);

    private static final String HMAC = "HMACSHA256";
    private static final byte[] NO_SALT = {};

    private final byte[] id;
    private final byte[] key;
    private final AesGcmJce cipher;

    private DataKey(byte[] key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(ID_OF);
        this.id = Arrays.copyOf(digest.digest(key), ID_BYTES);
        this.key = key.clone();
        this.cipher = new AesGcmJce(key);
    }

    /// @throws IllegalArgumentException if it is not 32 bytes in base64
    static DataKey parse(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(key.length + " bytes");
        }
        try {
            return new DataKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }

    /// Names the key without telling anything about it.
    byte[] id() {
        return id.clone();
    }

    String name() {
        return HexFormat.of().formatHex(id);
    }

    byte[] encrypt(byte[] plain, byte[] purpose) {
        try {
            return cipher.encrypt(plain, purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + plain.length + " bytes was refused", e);
        }
    }

    /// @throws GeneralSecurityException if it was sealed otherwise, or was changed since
    byte[] decrypt(byte[] sealed, byte[] purpose) throws GeneralSecurityException {
        return cipher.decrypt(sealed, purpose);
    }

    /// HMAC-SHA256 of the text in hex, under a key of its own for each purpose.
    String fingerprint(String text, String purpose) {
        try {
            byte[] own =
                    Hkdf.computeHkdf(
                            HMAC,
                            key,
                            NO_SALT,
                            ("passerelle fingerprint " + purpose).getBytes(StandardCharsets.UTF_8),
                            KEY_BYTES);
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(own, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HMAC-SHA256", e);
        }
    }
}
