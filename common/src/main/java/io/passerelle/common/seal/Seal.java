package io.passerelle.common.seal;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Encrypts what is personal on its way into the database, and back. Without `DATA_KEY` it is kept
/// as it is; with it, values from before stay readable. Several keys, separated by commas, the
/// newest first: that one seals, all of them open.
///
/// A sealed value is `00 'P' 'S' 01`, four bytes that name the key, and what AES-GCM made of it
/// with [SealedColumn#purpose] as associated data. In a text column all this stands as base64
/// behind `sealed:`.
///
/// Application-scoped, so that its keys are read at the first use: the converters that hold it are
/// made while a native image is built.
@ApplicationScoped
public class Seal {
    static final String VARIABLE = "DATA_KEY";
    private static final String EXPECTED =
            "32 random bytes in base64 (openssl rand -base64 32), several separated by commas";
    private static final String TEXT = "sealed:";
    private static final byte[] MARK = {0, 'P', 'S'};
    private static final byte PLAIN = 0;
    private static final byte AES_GCM = 1;
    private static final int HEAD = MARK.length + 1;

    private final List<DataKey> keys;

    public Seal(Settings settings) {
        this.keys = keys(settings);
    }

    /// The check of the start; throws [BadSetting].
    public static void check(Settings settings) {
        keys(settings);
    }

    private static List<DataKey> keys(Settings settings) {
        if (settings.find(VARIABLE).isEmpty()) {
            return List.of();
        }
        List<String> texts = settings.requireSecrets(VARIABLE, EXPECTED);
        try {
            return texts.stream().map(DataKey::parse).toList();
        } catch (IllegalArgumentException e) {
            // The cause may quote the key.
            throw new BadSetting(
                    VARIABLE
                            + ": found something else among its "
                            + texts.size()
                            + " keys, expected "
                            + EXPECTED);
        }
    }

    /// The newest key's name; empty if nothing is sealed.
    Optional<String> newest() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getFirst().name());
    }

    boolean knows(String key) {
        return keys.stream().anyMatch(k -> k.name().equals(key));
    }

    /// Nothing stays nothing: an empty value tells nothing.
    public byte[] close(SealedColumn column, byte[] plain) {
        if (!keys.isEmpty() && plain.length > 0) {
            DataKey key = keys.getFirst();
            return join(AES_GCM, key.id(), key.encrypt(plain, purpose(column)));
        }
        return isMarked(plain) ? join(PLAIN, new byte[0], plain) : plain;
    }

    public String close(SealedColumn column, String plain) {
        if (keys.isEmpty()) {
            return plain;
        }
        byte[] sealed = close(column, plain.getBytes(StandardCharsets.UTF_8));
        return TEXT + Base64.getEncoder().encodeToString(sealed);
    }

    /// @throws IllegalStateException if no key opens it, or it stands in another column than it was
    ///   sealed for; never garbage
    public byte[] open(SealedColumn column, byte[] stored) {
        if (!isMarked(stored)) {
            return stored;
        }
        return switch (stored[MARK.length]) {
            case PLAIN -> Arrays.copyOfRange(stored, HEAD, stored.length);
            case AES_GCM -> decrypt(column, stored);
            default ->
                    throw new IllegalStateException(
                            column.purpose() + " holds a value sealed by a later version");
        };
    }

    public String open(SealedColumn column, String stored) {
        if (!stored.startsWith(TEXT)) {
            return stored;
        }
        return new String(open(column, decoded(stored)), StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String stored) {
        return Base64.getDecoder().decode(stored.substring(TEXT.length()));
    }

    /// Whether the newest key sealed it, or it is nothing.
    boolean isNewest(byte[] stored) {
        if (stored.length == 0) {
            return true;
        }
        return isMarked(stored)
                && stored[MARK.length] == AES_GCM
                && newest().filter(keyOf(stored)::equals).isPresent();
    }

    boolean isNewest(String stored) {
        return stored.startsWith(TEXT) && isNewest(decoded(stored));
    }

    /// By every key, the newest first; empty without a key.
    List<String> fingerprints(String text, String purpose) {
        return keys.stream().map(k -> k.name() + ":" + k.fingerprint(text, purpose)).toList();
    }

    private byte[] decrypt(SealedColumn column, byte[] stored) {
        String name = keyOf(stored);
        byte[] sealed =
                Arrays.copyOfRange(
                        stored, Math.min(HEAD + DataKey.ID_BYTES, stored.length), stored.length);
        for (DataKey key : keys) {
            if (key.name().equals(name)) {
                try {
                    return key.decrypt(sealed, purpose(column));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(
                            "a value in " + column.purpose() + " was changed or belongs elsewhere",
                            e);
                }
            }
        }
        throw new IllegalStateException(
                "a value in "
                        + column.purpose()
                        + " is sealed with key "
                        + name
                        + ", which is not in "
                        + VARIABLE);
    }

    private static String keyOf(byte[] stored) {
        int end = Math.min(HEAD + DataKey.ID_BYTES, stored.length);
        return HexFormat.of().formatHex(stored, HEAD, end);
    }

    private static boolean isMarked(byte[] stored) {
        return stored.length >= HEAD && Arrays.equals(stored, 0, MARK.length, MARK, 0, MARK.length);
    }

    private static byte[] join(byte version, byte[] key, byte[] rest) {
        return ByteBuffer.allocate(HEAD + key.length + rest.length)
                .put(MARK)
                .put(version)
                .put(key)
                .put(rest)
                .array();
    }

    private static byte[] purpose(SealedColumn column) {
        return column.purpose().getBytes(StandardCharsets.UTF_8);
    }
}
