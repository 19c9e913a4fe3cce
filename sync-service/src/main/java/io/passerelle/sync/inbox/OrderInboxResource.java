package io.passerelle.sync.inbox;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.OrderId;
import io.passerelle.sync.run.Anchors;
import io.passerelle.sync.run.Reconciled;
import io.quarkus.logging.Log;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The door for webhook-service.
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@InternalOnly
class OrderInboxResource {
    private final KnownOrders orders;
    private final Reconciled reconciled;
    private final Anchors anchors;

    OrderInboxResource(KnownOrders orders, Reconciled reconciled, Anchors anchors) {
        this.orders = orders;
        this.reconciled = reconciled;
        this.anchors = anchors;
    }

    @POST
    @Path("/orders")
    @Operation(
            summary =
                    "Takes the whole current state of an order; the same or an older one changes nothing.")
    public Response order(PlacedOrder order) {
        try (var _ = LogContext.order(order.id())) {
            orders.accept(order);
            Log.infof(
                    "order.accepted version=%s lines=%d", order.updatedAt(), order.lines().size());
            return Response.accepted().build();
        }
    }

    /// @param until Shopify time up to which every order has been handed over
    /// @param ordersKnown how many orders were handed over to this service and accepted
    /// @param newest the state that was accepted last; null if that is not told
    public record Mark(Instant until, long ordersKnown, @Nullable Newest newest) {}

    /// @param version `updatedAt` of the state
    public record Newest(OrderId order, Instant version) {}

    @POST
    @Path("/reconciled")
    @Operation(
            summary = "Every order up to this Shopify time is stored here.",
            description =
                    "409 if fewer orders are stored here than were handed over, or an older state"
                            + " of the newest: this database was lost or restored, and they have"
                            + " to be handed over again. Its anchors are forgotten.")
    public Response reconciled(Mark mark) {
        Optional<String> missing = missing(mark);
        if (missing.isPresent()) {
            // Of an older copy, and so are they.
            long forgotten = anchors.forget();
            Log.errorf("orders.missing anchors=%d reason=%s", forgotten, missing.get());
            return new Problem(409, "Orders are missing", missing.get() + "; hand them over again")
                    .response();
        }
        reconciled.advance(mark.until());
        Log.infof("orders.reconciled until=%s orders=%d", mark.until(), mark.ordersKnown());
        return Response.noContent().build();
    }

    /// If only known orders have changed since a copy of this database was made, their number tells
    /// nothing.
    private Optional<String> missing(Mark mark) {
        long stored = orders.stored();
        if (stored < mark.ordersKnown()) {
            return Optional.of(
                    stored
                            + " orders are stored here, "
                            + mark.ordersKnown()
                            + " were handed over");
        }
        return Optional.ofNullable(mark.newest())
                .filter(newest -> orders.lack(newest.order(), newest.version()))
                .map(newest ->
                        "order "
                                + newest.order()
                                + " was handed over as of "
                                + newest.version()
                                + ", and is not stored here like that");
    }
}
