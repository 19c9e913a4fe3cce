package io.passerelle.common.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// One key of `DATA_KEY`: AES-256-GCM with a random nonce for each value, as Tink does it.
final class DataKey {
    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final byte[] ID_OF = "passerelle data key ".getBytes(StandardCharsets.US_ASCII);

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
        byte[] own = Hmac.derive(key, NO_SALT, "passerelle fingerprint " + purpose);
        return HexFormat.of().formatHex(Hmac.of(own, text));
    }
}
