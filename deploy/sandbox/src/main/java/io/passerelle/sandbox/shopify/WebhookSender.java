package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Sends signed webhooks: one virtual thread per attempt, no order promised, retried with the
/// configured spacing until a 2xx answer. Address and body are those of the moment of the event.
final class WebhookSender implements OrderDesk.Announcer, AutoCloseable {

    private final Shop shop;
    private final Faults faults;
    private final OrderBody bodies;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final List<WebhookAttempt> attempts = new ArrayList<>();
    private final Deque<Webhook> held = new ArrayDeque<>();
    private final Pending pending = new Pending();

    WebhookSender(Shop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
        this.bodies = new OrderBody(shop.options());
    }

    @Override
    public void announce(ShopOrder order, List<Notice> notices) {
        var eventId = UUID.randomUUID().toString();
        for (var notice : notices) {
            for (var to : shop.subscriptions().to(notice.topic())) {
                accept(webhook(order, notice, to, eventId));
            }
        }
    }

    List<WebhookAttempt> attempts() {
        lock.lock();
        try {
            return List.copyOf(attempts);
        } finally {
            lock.unlock();
        }
    }

    int heldBack() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    /// Sends what was held back, one after the other, and holds nothing more.
    void release(boolean newestFirst) {
        faults.stopHolding();
        var next = new ArrayList<Webhook>();
        lock.lock();
        try {
            next.addAll(newestFirst ? held.reversed() : held);
            held.clear();
            pending.add(next.size());
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().start(() -> next.forEach(w -> attempt(w, 1)));
    }

    /// Waits until no attempt is under way or scheduled; false if that takes longer. Held webhooks
    /// do not count.
    boolean awaitQuiet(Duration atMost) {
        return pending.awaitNone(atMost);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdownNow();
    }

    private Webhook webhook(ShopOrder order, Notice notice, Subscription to, String eventId) {
        ObjectNode body = bodies.of(order, notice);
        if (!to.includeFields().isEmpty()) {
            body.retain(to.includeFields());
        }
        return new Webhook(
                UUID.randomUUID().toString(),
                eventId,
                notice.topic(),
                order,
                to.uri(),
                to.name(),
                body.toString(),
                shop.now());
    }

    private void accept(Webhook webhook) {
        int copies = faults.copies(webhook.topic());
        for (int i = 0; i < copies; i++) {
            if (faults.holdsWebhooks()) {
                hold(webhook);
            } else {
                pending.add(1);
                schedule(webhook, 1, faults.webhookDelay());
            }
        }
    }

    private void hold(Webhook webhook) {
        lock.lock();
        try {
            held.add(webhook);
        } finally {
            lock.unlock();
        }
    }

    private void schedule(Webhook webhook, int attempt, Duration wait) {
        try {
            var _ =
                    timer.schedule(
                            () -> Thread.ofVirtual().start(() -> attempt(webhook, attempt)),
                            wait.toNanos(),
                            TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            pending.done();
        }
    }

    private void attempt(Webhook webhook, int attempt) {
        var made =
                new WebhookAttempt(
                        webhook.id(),
                        webhook.topic().header(),
                        webhook.order().id(),
                        attempt,
                        send(webhook),
                        shop.now());
        record(made);
        var spacing = shop.options().retrySpacing();
        if (made.accepted() || attempt > spacing.size()) {
            pending.done();
        } else {
            schedule(webhook, attempt + 1, spacing.get(attempt - 1));
        }
    }

    private int send(Webhook webhook) {
        try {
            return client.send(
                            webhook.request(shop.options()), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void record(WebhookAttempt made) {
        lock.lock();
        try {
            attempts.add(made);
        } finally {
            lock.unlock();
        }
    }
}
