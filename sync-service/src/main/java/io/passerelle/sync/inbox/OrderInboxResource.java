package io.passerelle.sync.inbox;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.sync.run.Reconciled;
import io.quarkus.logging.Log;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The door for webhook-service.
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@InternalOnly
class OrderInboxResource {
    private final KnownOrders orders;
    private final Reconciled reconciled;

    OrderInboxResource(KnownOrders orders, Reconciled reconciled) {
        this.orders = orders;
        this.reconciled = reconciled;
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
    /// @param ordersKnown how many orders the pass found
    public record Mark(Instant until, int ordersKnown) {}

    @POST
    @Path("/reconciled")
    @Operation(summary = "Every order up to this Shopify time is stored here.")
    public Response reconciled(Mark mark) {
        reconciled.advance(mark.until());
        Log.infof("orders.reconciled until=%s orders=%d", mark.until(), mark.ordersKnown());
        return Response.noContent().build();
    }
}
