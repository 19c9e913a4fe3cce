package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.webhook.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookVerifierTest {
    /// From Shopify's own JavaScript library.
    private static final byte[] BODY = "{\"foo\": \"bar\"}".getBytes(StandardCharsets.UTF_8);

    private static final String SIGNATURE = "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=";
    private final WebhookVerifier verifier = new WebhookVerifier(List.of("test_secret_key"));

    @Test
    void accepts_a_body_shopify_signed() {
        assertThat(verifier.verify(BODY, List.of(SIGNATURE))).isEqualTo(new Verdict.Genuine(1));
        assertThat(verifier.verify(BODY, List.of("  " + SIGNATURE + " ")))
                .isEqualTo(new Verdict.Genuine(1));
    }

    @Test
    void accepts_the_older_secret_while_it_is_replaced_but_no_third_one() {
        var rotating = new WebhookVerifier(List.of("newer", "test_secret_key"));
        var prepared = new WebhookVerifier(List.of("test_secret_key", "older"));
        var replaced = new WebhookVerifier(List.of("newest", "newer"));

        assertThat(rotating.verify(BODY, List.of(SIGNATURE))).isEqualTo(new Verdict.Genuine(2));
        assertThat(prepared.verify(BODY, List.of(SIGNATURE))).isEqualTo(new Verdict.Genuine(1));
        assertRefused(replaced.verify(BODY, List.of(SIGNATURE)), Refusal.WRONG_SIGNATURE);
    }

    @Test
    void refuses_a_body_of_which_one_byte_was_changed() {
        byte[] changed = BODY.clone();
        changed[9] ^= 1;

        assertRefused(verifier.verify(changed, List.of(SIGNATURE)), Refusal.WRONG_SIGNATURE);
    }

    @Test
    void refuses_a_missing_signature() {
        assertRefused(verifier.verify(BODY, List.of()), Refusal.NO_SIGNATURE);
        assertRefused(verifier.verify(BODY, List.of("", " ")), Refusal.NO_SIGNATURE);
    }

    @Test
    void refuses_two_signatures_even_if_one_is_right() {
        assertRefused(
                verifier.verify(BODY, List.of("AAAA", SIGNATURE)), Refusal.SEVERAL_SIGNATURES);
    }

    static Stream<String> malformed() {
        byte[] right = Base64.getDecoder().decode(SIGNATURE);
        byte[] slashes = new byte[32];
        java.util.Arrays.fill(slashes, (byte) 0xff);
        return Stream.of(
                HexFormat.of().formatHex(right),
                Base64.getUrlEncoder().encodeToString(slashes),
                SIGNATURE.substring(4),
                SIGNATURE + SIGNATURE,
                "sha256=" + SIGNATURE,
                "not base64 at all",
                "\u00e9");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refuses_what_is_no_base64_of_32_bytes(String signature) {
        assertRefused(verifier.verify(BODY, List.of(signature)), Refusal.MALFORMED_SIGNATURE);
    }

    @Test
    void agrees_with_every_known_vector() throws IOException {
        JsonNode vectors =
                new ObjectMapper().readTree(Shared.shopify("payloads/hmac-vectors.json").toFile());
        assertThat(vectors).hasSizeGreaterThan(10);
        for (JsonNode vector : vectors) {
            var known = new WebhookVerifier(List.of(vector.get("secret").asText()));
            var signature = List.of(vector.get("hmacHeader").asText());

            assertThat(known.verify(body(vector), signature))
                    .as(vector.get("name").asText())
                    .isEqualTo(new Verdict.Genuine(1));
        }
    }

    private static byte[] body(JsonNode vector) {
        return vector.has("bodyBase64")
                ? Base64.getDecoder().decode(vector.get("bodyBase64").asText())
                : ("{\"note\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Verdict verdict, Refusal reason) {
        assertThat(verdict).isEqualTo(new Verdict.Refused(reason));
    }
}
