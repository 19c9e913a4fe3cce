package io.passerelle.webhook.console.neighbour;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What supplier-service's `/api` says, as far as pages show it; explained there.
public final class SupplierWords {
    private SupplierWords() {}

    @RegisterForReflection
    public record Supplier(
            String key,
            String name,
            String server,
            String tls,
            String sendWhen,
            Map<String, Long> purchaseOrders,
            String circuit,
            String circuitDetail,
            String parked) {

        public boolean isPaused() {
            return circuit.equals("paused");
        }

        /// One that is no longer declared is sent nothing, and has nothing to be unwell but files.
        public boolean isWell() {
            return parked.isEmpty() && (circuit.equals("closed") || !isDeclared());
        }

        public boolean isDeclared() {
            return !server.isEmpty();
        }
    }

    @RegisterForReflection
    public record PurchaseOrder(
            String number,
            String orderId,
            String supplier,
            String state,
            String reason,
            String fileName,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant notBefore,
            @Nullable String approvedBy,
            int attempts,
            @Nullable Instant sentAt,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String serverReply,
            @Nullable String acknowledgement,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant acknowledgeBy) {}

    @RegisterForReflection
    public record Held(long total, List<HeldLine> lines) {}

    @RegisterForReflection
    public record HeldLine(
            String orderId,
            String orderName,
            String lineId,
            @Nullable String sku,
            String vendor,
            int units,
            Instant since) {}

    @RegisterForReflection
    public record Order(
            String orderId,
            String orderName,
            boolean test,
            boolean cancelled,
            List<PurchaseOrder> purchaseOrders,
            List<HeldLine> held) {}

    @RegisterForReflection
    public record Shipment(
            String id,
            String supplier,
            String orderNumber,
            @Nullable String orderId,
            String despatch,
            String state,
            String reason,
            String carrier,
            List<String> trackingNumbers,
            List<String> fulfilments,
            Instant receivedAt,
            Instant changedAt) {}

    @RegisterForReflection
    public record Inbox(List<InboxState> inboxes) {}

    @RegisterForReflection
    public record InboxState(String supplier, @Nullable Instant visitedAt, String trouble) {}

    @RegisterForReflection
    public record Proof(
            String number,
            String supplier,
            String state,
            String fileName,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String serverReply,
            @Nullable Instant sentAt,
            List<Attempt> attempts,
            @Nullable String acknowledgement,
            @Nullable Instant acknowledgedAt) {}

    @RegisterForReflection
    public record Attempt(
            String id, Instant startedAt, @Nullable Instant endedAt, String outcome) {}

    @RegisterForReflection
    public record Test(Instant startedAt, List<Step> steps, boolean running) {

        public boolean hasPassed() {
            return !running && steps.stream().allMatch(Step::passed);
        }
    }

    @RegisterForReflection
    public record Step(String name, boolean passed, String detail) {}
}
