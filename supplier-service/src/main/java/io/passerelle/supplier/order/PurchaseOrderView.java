package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A purchase order as people and other services may see it: no personal data.
///
/// @param state in words, see [PurchaseOrderState]
/// @param reason why it is in this state, `""` if the state says it all
/// @param fileName its name on the supplier's server
/// @param notBefore it is not sent before; null for at once
/// @param approvedBy who approved of it; null if nobody had to, or has yet
/// @param attempts how often sending was tried
/// @param sentAt null until it is sent; with it come the proofs
/// @param sha256 of the bytes sent
/// @param size as the supplier's server reported it, in bytes
/// @param serverReply the server's words at the end
/// @param acknowledgement `accepted`, `changed` or `rejected`; null if the supplier said nothing
/// @param acknowledgeBy null if nothing is agreed
/// @param cancelSentAt when the supplier had the document that cancels it; null if it has none
/// @param closedBy who noted what the supplier said to that; null if nobody did
public record PurchaseOrderView(
        String number,
        OrderId orderId,
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
        @Nullable Instant acknowledgeBy,
        @Nullable Instant cancelSentAt,
        @Nullable String closedBy) {}
