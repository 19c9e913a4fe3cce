package io.passerelle.webhook.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 of a body, as `sha256=` and hexadecimal digits: the receiver computes the same over
/// the bytes it got and compares in constant time.
record Signature(String secret) {
    private static final String ALGORITHM = "HmacSHA256";

    String of(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] code = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Signature";
    }
}
