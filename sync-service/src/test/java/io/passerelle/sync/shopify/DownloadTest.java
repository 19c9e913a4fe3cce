package io.passerelle.sync.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final byte[] ROWS =
            "{\"sku\":\"A-1\"}\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    private final Download download =
            new Download(Duration.ofSeconds(5), Duration.ofMillis(300), 1_000_000);
    private final CountDownLatch over = new CountDownLatch(1);
    @TempDir Path directory;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void the_whole_is_fetched() throws IOException {
        answer(http -> send(http, 200, ROWS.length, ROWS));

        download.fetch(url(), file());

        assertThat(file()).hasBinaryContent(ROWS);
    }

    @Test
    void another_answer_than_200_is_named() {
        answer(http -> {
            http.getResponseHeaders().add("Location", "/elsewhere");
            send(http, 302, -1, new byte[0]);
        });

        assertThatThrownBy(() -> download.fetch(url(), file())).hasMessage("HTTP 302");
    }

    @Test
    void a_body_that_breaks_off_is_no_file() {
        answer(http -> send(http, 200, ROWS.length + 1L, ROWS));

        assertThatThrownBy(() -> download.fetch(url(), file())).hasMessage("Premature EOF");
    }

    @Test
    void a_server_that_falls_silent_in_the_middle_is_waited_for_no_longer_than_said() {
        answer(http -> {
            http.sendResponseHeaders(200, ROWS.length + 1L);
            http.getResponseBody().write(ROWS);
            http.getResponseBody().flush();
            over.await();
        });

        assertThatThrownBy(() -> download.fetch(url(), file()))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void more_than_the_largest_is_not_kept() {
        answer(http -> send(http, 200, 0, new byte[1_000_001]));

        assertThatThrownBy(() -> download.fetch(url(), file()))
                .hasMessage("larger than 1000000 bytes");
    }

    @Test
    void a_file_of_this_machine_is_not_fetched() {
        assertThatThrownBy(() -> download.fetch(file().toUri(), file()))
                .hasMessage("not an address of HTTP: file");
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(Answer answer) {
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        answer.to(exchange);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /// @param length 0 for one that is not said, -1 for no body
    private static void send(HttpExchange http, int status, long length, byte[] body)
            throws IOException {
        http.sendResponseHeaders(status, length);
        if (length >= 0) {
            http.getResponseBody().write(body);
        }
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/export.jsonl");
    }

    private Path file() {
        return directory.resolve("export.jsonl");
    }
}
