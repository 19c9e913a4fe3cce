package io.passerelle.webhook.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Checks Shopify's signature: base64 of the HMAC-SHA256 over the raw bytes of the body, keyed with
/// the app's client secret as text. Several secrets are valid while one replaces another: Shopify
/// may use the old one for an hour. Nothing but the body is signed, in particular no header.
///
/// Pure and safe for use by many threads.
final class WebhookVerifier {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private final List<SecretKey> keys;

    WebhookVerifier(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("at least one secret is needed");
        }
        this.keys = secrets.stream().map(WebhookVerifier::key).toList();
    }

    private static SecretKey key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// @param signatures every value of the signature's header; just one is right
    Verdict verify(byte[] body, List<String> signatures) {
        List<String> given = signatures.stream().filter(s -> !s.isBlank()).toList();
        if (given.isEmpty()) {
            return new Verdict.Refused(Refusal.NO_SIGNATURE);
        }
        if (given.size() > 1) {
            return new Verdict.Refused(Refusal.SEVERAL_SIGNATURES);
        }
        return verify(body, given.getFirst().strip());
    }

    private Verdict verify(byte[] body, String signature) {
        byte[] given = decoded(signature);
        if (given.length != LENGTH) {
            return new Verdict.Refused(Refusal.MALFORMED_SIGNATURE);
        }
        // Every key is tried, also after a match: the time taken tells nothing.
        int secret = 0;
        for (int i = keys.size(); i > 0; i--) {
            boolean matches = MessageDigest.isEqual(signed(keys.get(i - 1), body), given);
            secret = matches ? i : secret;
        }
        return secret > 0
                ? new Verdict.Genuine(secret)
                : new Verdict.Refused(Refusal.WRONG_SIGNATURE);
    }

    /// Empty for anything but standard base64; Shopify writes no other.
    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] signed(SecretKey key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }
}
