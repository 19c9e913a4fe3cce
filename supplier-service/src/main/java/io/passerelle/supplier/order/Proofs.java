package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be shown to a supplier who says that nothing came.
@ApplicationScoped
public class Proofs {
    private final PurchaseOrderRepository purchaseOrders;
    private final UploadAttemptRepository attempts;

    Proofs(PurchaseOrderRepository purchaseOrders, UploadAttemptRepository attempts) {
        this.purchaseOrders = purchaseOrders;
        this.attempts = attempts;
    }

    /// @param fileName on the supplier's server
    /// @param sha256 of the bytes sent; null until it is sent, as the next three
    /// @param size as the server reported it after the upload, in bytes
    /// @param serverReply the server's words at the end
    /// @param attempts oldest first
    /// @param acknowledgement `accepted`, `changed` or `rejected`; null if none came
    /// @param acknowledgementNote in the supplier's words, perhaps personal; `""` if there are none
    /// @param acknowledgeBy null if nothing is agreed
    @RegisterForReflection
    public record Proof(
            String number,
            OrderId orderId,
            String supplier,
            String state,
            String fileName,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String serverReply,
            @Nullable Instant sentAt,
            List<Attempt> attempts,
            @Nullable String acknowledgement,
            String acknowledgementNote,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant acknowledgeBy) {
        public Proof {
            attempts = List.copyOf(attempts);
        }
    }

    /// @param endedAt null while it runs, or if the process ended first
    @RegisterForReflection
    public record Attempt(
            String id, Instant startedAt, @Nullable Instant endedAt, String outcome) {}

    @Transactional
    public Optional<Proof> of(String number) {
        return purchaseOrders.of(number).map(this::proof);
    }

    private Proof proof(PurchaseOrderEntity p) {
        String note = p.answerNote;
        return new Proof(
                p.number,
                new OrderId(p.orderId),
                p.supplier,
                p.state.words(),
                p.fileName,
                p.sha256,
                p.size,
                p.serverReply,
                p.sentAt,
                attempts.of(p.number).stream()
                        .map(a -> new Attempt(a.id, a.startedAt, a.endedAt, a.outcome))
                        .toList(),
                p.answer,
                note == null ? "" : note,
                p.answeredAt,
                p.answerDue);
    }
}
