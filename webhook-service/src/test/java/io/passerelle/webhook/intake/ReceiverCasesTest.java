package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ReceiverCasesTest {
    /// Carries no order, so that nothing follows.
    private static final String BODY = "{\"id\":1}";

    @Inject DataSource database;

    /// The cases of Shopify's own libraries and some more: what is sent, and what is answered.
    static Stream<Arguments> cases() {
        return Stream.of(taken(), refused(), vectors()).flatMap(c -> c);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stores_what_it_answers_200_and_nothing_else(int status, Sender webhook) {
        int before = events();

        assertThat(webhook.send()).isEqualTo(status);

        assertThat(events()).isEqualTo(before + (status == 200 ? 1 : 0));
    }

    /// Signatures as published with Shopify's JavaScript and Rails libraries.
    private static Stream<Arguments> vectors() {
        return Stream.of(
                argumentSet(
                        "vector of shopify-api-js",
                        200,
                        quiet("{\"foo\": \"bar\"}")
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=")),
                argumentSet(
                        "vector of shopify_app",
                        200,
                        quiet("foo=anything")
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        "yCGX/RrK4fcuNtr3ztk5tQGsOBjcAzHpGLdMUrbV8yI=")),
                argumentSet(
                        "vector of shopify_app, a secret no longer valid",
                        401,
                        quiet("foo=anything")
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        "XqRcjrSv57VACn6apEO9znyu/wkN1VC7QxdSPwK3Hzs=")));
    }

    private static Stream<Arguments> taken() {
        return Stream.of(
                argumentSet("as Shopify sends it", 200, quiet(BODY)),
                argumentSet("other path", 200, quiet(BODY).to("/webhooks/shopify")),
                argumentSet("older secret", 200, signed(BODY, "older-secret")),
                argumentSet(
                        "lower-case headers", 200, quiet(BODY).renamed("X-Shopify-", "x-shopify-")),
                argumentSet("events headers", 200, quiet(BODY).renamed("X-Shopify-", "shopify-")),
                argumentSet(
                        "both families, the newer counts",
                        200,
                        quiet(BODY)
                                .with(
                                        "shopify-hmac-sha256",
                                        Sender.sign("demo-secret", bytes(BODY)))
                                .with("X-Shopify-Hmac-Sha256", "AAAA")),
                argumentSet("no content type", 200, quiet(BODY).with("Content-Type", null)),
                argumentSet(
                        "form content type",
                        200,
                        quiet("a=b&c=d").with("Content-Type", "application/x-www-form-urlencoded")),
                argumentSet(
                        "multipart content type",
                        200,
                        quiet(BODY).with("Content-Type", "multipart/form-data; boundary=x")),
                argumentSet(
                        "broken content type",
                        200,
                        quiet(BODY).with("Content-Type", "text/plain; charset=ISO-8859-1")),
                argumentSet("no api version", 200, quiet(BODY).with("X-Shopify-API-Version", null)),
                argumentSet(
                        "time in nanoseconds",
                        200,
                        quiet(BODY)
                                .with("X-Shopify-Triggered-At", "2026-11-21T08:00:00.123456789Z")),
                argumentSet("no time", 200, quiet(BODY).with("X-Shopify-Triggered-At", null)),
                argumentSet(
                        "unknown topic", 200, quiet(BODY).with("X-Shopify-Topic", "tides/high")),
                argumentSet(
                        "spaces around the signature",
                        200,
                        quiet(BODY)
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        "  " + Sender.sign("demo-secret", bytes(BODY)) + " ")),
                argumentSet(
                        "garbled time",
                        200,
                        quiet(BODY).with("X-Shopify-Triggered-At", "yesterday")),
                argumentSet(
                        "shop in capitals",
                        200,
                        quiet(BODY).with("X-Shopify-Shop-Domain", "Passerelle-Demo.MyShopify.com")),
                argumentSet(
                        "gzip, signed as it is sent",
                        200,
                        quiet(zipped(BODY)).with("Content-Encoding", "gzip")),
                argumentSet("300 kB", 200, quiet("x".repeat(300_000))),
                argumentSet("4.9 MB", 200, quiet("x".repeat(4_900_000))),
                argumentSet("byte order mark", 200, quiet("\ufeff{\"id\":1}")),
                argumentSet("crlf and blanks", 200, quiet(" {\r\n \"id\" : 1 }\r\n")));
    }

    private static Stream<Arguments> refused() {
        String right = Sender.sign("demo-secret", bytes(BODY));
        byte[] raw = Base64.getDecoder().decode(right);
        return Stream.of(
                argumentSet("no signature", 401, quiet(BODY).with("X-Shopify-Hmac-Sha256", null)),
                argumentSet("blank signature", 401, quiet(BODY).with("X-Shopify-Hmac-Sha256", " ")),
                argumentSet("wrong secret", 401, signed(BODY, "not our secret")),
                argumentSet(
                        "other body", 401, quiet(BODY + "\n").with("X-Shopify-Hmac-Sha256", right)),
                argumentSet(
                        "hex",
                        401,
                        quiet(BODY).with("X-Shopify-Hmac-Sha256", HexFormat.of().formatHex(raw))),
                argumentSet(
                        "url-safe base64",
                        401,
                        quiet(BODY).with("X-Shopify-Hmac-Sha256", "-_".repeat(21) + "=")),
                argumentSet(
                        "too short",
                        401,
                        quiet(BODY).with("X-Shopify-Hmac-Sha256", right.substring(8))),
                argumentSet(
                        "empty body, unsigned", 401, quiet("").with("X-Shopify-Hmac-Sha256", null)),
                argumentSet("empty body, signed", 400, quiet("")),
                argumentSet(
                        "two families, the newer one's signature is wrong",
                        401,
                        quiet(BODY).with("shopify-hmac-sha256", "A".repeat(43) + "=")),
                argumentSet(
                        "the signature of another body of ours",
                        401,
                        quiet(BODY)
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        Sender.sign("demo-secret", bytes("code=1&shop=a")))),
                argumentSet(
                        "gzip, signed before it was packed",
                        401,
                        quiet(zipped(BODY))
                                .with("Content-Encoding", "gzip")
                                .with("X-Shopify-Hmac-Sha256", right)),
                argumentSet(
                        "the same JSON in another order",
                        401,
                        quiet("{\"b\":2,\"a\":1}")
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        Sender.sign("demo-secret", bytes("{\"a\":1,\"b\":2}")))),
                argumentSet(
                        "the same JSON, escaped otherwise",
                        401,
                        quiet("{\"a\":\"é\"}")
                                .with(
                                        "X-Shopify-Hmac-Sha256",
                                        Sender.sign("demo-secret", bytes("{\"a\":\"\\u00e9\"}")))),
                argumentSet("empty shop", 400, quiet(BODY).with("X-Shopify-Shop-Domain", "")),
                argumentSet("empty webhook id", 400, quiet(BODY).with("X-Shopify-Webhook-Id", "")),
                argumentSet("no topic", 400, quiet(BODY).with("X-Shopify-Topic", null)),
                argumentSet("empty topic", 400, quiet(BODY).with("X-Shopify-Topic", "")),
                argumentSet("no shop", 400, quiet(BODY).with("X-Shopify-Shop-Domain", null)),
                argumentSet("no webhook id", 400, quiet(BODY).with("X-Shopify-Webhook-Id", null)),
                argumentSet(
                        "endless webhook id",
                        400,
                        quiet(BODY).with("X-Shopify-Webhook-Id", "x".repeat(300))),
                argumentSet(
                        "foreign shop",
                        403,
                        quiet(BODY).with("X-Shopify-Shop-Domain", "other.myshopify.com")),
                argumentSet(
                        "look-alike shop",
                        403,
                        quiet(BODY)
                                .with(
                                        "X-Shopify-Shop-Domain",
                                        "passerelle-demo.myshopify.com.evil.example")));
    }

    private int events() {
        return (int) Stored.count(database, "select count(*) from events");
    }

    private static Sender quiet(String body) {
        return quiet(bytes(body));
    }

    private static Sender quiet(byte[] body) {
        return Sender.of(body).with("X-Shopify-Topic", "shop/update");
    }

    private static Sender signed(String body, String secret) {
        return quiet(body).with("X-Shopify-Hmac-Sha256", Sender.sign(secret, bytes(body)));
    }

    private static byte[] zipped(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
