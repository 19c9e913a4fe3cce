package io.passerelle.webhook.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A provider that would keep us.
class BoundedHttpTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/half", this::half);
        server.createContext("/large", exchange -> answer(exchange, "x".repeat(300_000)));
        server.createContext("/right", exchange -> answer(exchange, "right"));
        server.createContext("/elsewhere", BoundedHttpTest::elsewhere);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.close();
    }

    @Test
    void an_answer_is_taken() throws Exception {
        assertThat(get("/right", Duration.ofMinutes(1))).isEqualTo("right");
    }

    @Test
    void half_an_answer_is_not_waited_for() {
        assertThatThrownBy(() -> get("/half", Duration.ofMillis(200)))
                .isInstanceOf(IOException.class)
                .hasMessage("no whole answer within 200 ms");
    }

    @Test
    void a_large_one_is_not_read() {
        assertThatThrownBy(() -> get("/large", Duration.ofMinutes(1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void it_leads_nowhere_else() throws Exception {
        assertThat(get("/elsewhere", Duration.ofMinutes(1))).isNotEqualTo("right");
    }

    private String get(String path, Duration patience) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new HTTPRequest(HTTPRequest.Method.GET, url)
                .send(new BoundedHttp(patience))
                .getBody();
    }

    private void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void elsewhere(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/right");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length());
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
