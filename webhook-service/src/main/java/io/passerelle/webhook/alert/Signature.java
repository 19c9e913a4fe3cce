package io.passerelle.webhook.alert;

import io.passerelle.common.seal.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// HMAC-SHA256 of a body, as `sha256=` and hexadecimal digits: the receiver computes the same over
/// the bytes it got and compares in constant time.
record Signature(String secret) {
    String of(String body) {
        byte[] code = Hmac.of(secret.getBytes(StandardCharsets.UTF_8), body);
        return "sha256=" + HexFormat.of().formatHex(code);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Signature";
    }
}
