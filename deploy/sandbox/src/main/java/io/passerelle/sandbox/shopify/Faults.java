package io.passerelle.sandbox.shopify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Disturbances on demand. Thread-safe; each is used up by what it disturbs, except delay, hold and
/// refused SKUs, which stay until changed.
public final class Faults {

    /// What may happen to a GraphQL call.
    public enum Call {
        /// HTTP 200 with the error code THROTTLED.
        THROTTLED,
        /// HTTP 429 with `Retry-After`.
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        /// HTTP 502 with an HTML page.
        BAD_GATEWAY,
        /// HTTP 401.
        TOKEN_EXPIRED,
        /// The connection closes; nothing was done.
        CONNECTION_CLOSED,
        /// The connection closes after the work was done.
        ANSWER_LOST
    }

    private record Planned(String operation, String mentioned, Call fault) {
        boolean isFor(String called, String body) {
            return (operation.isEmpty() || operation.equals(called)) && body.contains(mentioned);
        }
    }

    private final Deque<Planned> calls = new ArrayDeque<>();
    private final Map<Topic, Integer> drops = new HashMap<>();
    private final Set<String> refusedSkus = new HashSet<>();
    private int duplicates;
    private final Deque<String> refusedFulfilments = new ArrayDeque<>();
    private boolean holding;
    private int failingBulks;
    private Duration delay = Duration.ZERO;

    public synchronized void failNextCalls(Call fault, int n) {
        for (int i = 0; i < n; i++) {
            calls.add(new Planned("", "", fault));
        }
    }

    /// Only calls of this operation name.
    public synchronized void failNextCallsOf(String operation, Call fault, int n) {
        failNextCallsOf(operation, "", fault, n);
    }

    /// Only calls of this operation whose body mentions the text, whoever else calls meanwhile.
    public synchronized void failNextCallsOf(
            String operation, String mentioned, Call fault, int n) {
        for (int i = 0; i < n; i++) {
            calls.add(new Planned(operation, mentioned, fault));
        }
    }

    /// Quantity writes of this SKU are answered NON_MUTABLE_INVENTORY_ITEM, as for a bundle.
    public synchronized void refuseWritesOf(String sku) {
        refusedSkus.add(sku);
    }

    /// The next `fulfillmentCreate` ends with this user error and ships nothing.
    public synchronized void refuseNextFulfilment(String message) {
        refusedFulfilments.add(message);
    }

    synchronized Optional<String> nextRefusedFulfilment() {
        return Optional.ofNullable(refusedFulfilments.poll());
    }

    /// The next `n` webhooks of the topic are never sent.
    public synchronized void dropNextWebhooks(Topic topic, int n) {
        drops.merge(topic, n, Integer::sum);
    }

    /// The next `n` webhooks are sent twice, with the same webhook id.
    public synchronized void duplicateNextWebhooks(int n) {
        duplicates += n;
    }

    public synchronized void delayWebhooks(Duration by) {
        delay = by;
    }

    /// Webhooks are kept back until released through the emulator.
    public synchronized void holdWebhooks() {
        holding = true;
    }

    /// The next `n` bulk operations end as FAILED.
    public synchronized void failNextBulks(int n) {
        failingBulks += n;
    }

    synchronized boolean failsNextBulk() {
        if (failingBulks == 0) {
            return false;
        }
        failingBulks--;
        return true;
    }

    /// Forgets every planned fault. Held webhooks stay where they are until released.
    public synchronized void clear() {
        calls.clear();
        drops.clear();
        refusedSkus.clear();
        refusedFulfilments.clear();
        duplicates = 0;
        failingBulks = 0;
        delay = Duration.ZERO;
    }

    synchronized Optional<Call> nextCall(String operation, String body) {
        for (var planned = calls.iterator(); planned.hasNext(); ) {
            var next = planned.next();
            if (next.isFor(operation, body)) {
                planned.remove();
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }

    synchronized boolean refusesWritesOf(@Nullable String sku) {
        return sku != null && refusedSkus.contains(sku);
    }

    /// How often the next webhook of the topic is sent: 0, 1 or 2 times.
    synchronized int copies(Topic topic) {
        if (drops.getOrDefault(topic, 0) > 0) {
            drops.merge(topic, -1, Integer::sum);
            return 0;
        }
        if (duplicates > 0) {
            duplicates--;
            return 2;
        }
        return 1;
    }

    synchronized Duration webhookDelay() {
        return delay;
    }

    synchronized boolean holdsWebhooks() {
        return holding;
    }

    synchronized void stopHolding() {
        holding = false;
    }
}
