package io.passerelle.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Sends webhooks on several connections until the receiver does not answer any more.
final class WebhookLoad implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    /// About no order, so that nothing is handed on.
    private static final SignedWebhook WEBHOOK =
            SignedWebhook.of("shop/update", "{\"note\":\"" + "x".repeat(2_300) + "\"}");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI receiver;
    private final ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    WebhookLoad(int port) {
        this.receiver = URI.create("http://127.0.0.1:" + port);
    }

    WebhookLoad start() {
        for (int i = 0; i < CONNECTIONS; i++) {
            senders.execute(this::sendUntilTheEnd);
        }
        return this;
    }

    private void sendUntilTheEnd() {
        boolean answered = true;
        while (answered) {
            String id = UUID.randomUUID().toString();
            unanswered.add(id);
            answered = isAcknowledged(id);
            if (answered) {
                acknowledged.add(id);
                unanswered.remove(id);
            }
        }
    }

    private boolean isAcknowledged(String id) {
        try {
            return send(id) == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The answer's status.
    int send(String id) throws IOException, InterruptedException {
        return http.send(WEBHOOK.to(receiver, id).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    void awaitAnswers(int answers) {
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> acknowledged.size() >= answers);
    }

    void awaitEnd() throws InterruptedException {
        senders.shutdown();
        if (!senders.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the receiver still answers");
        }
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> unanswered() {
        return unanswered;
    }

    @Override
    public void close() {
        senders.shutdownNow();
        http.shutdownNow();
    }
}
