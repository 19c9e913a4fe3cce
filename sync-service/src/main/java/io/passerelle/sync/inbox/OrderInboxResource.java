package io.passerelle.sync.inbox;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.runtime.Problem;
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
    /// @param ordersKnown how many orders were handed over to this service and accepted
    public record Mark(Instant until, long ordersKnown) {}

    @POST
    @Path("/reconciled")
    @Operation(
            summary = "Every order up to this Shopify time is stored here.",
            description =
                    "409 if fewer orders are stored here than were handed over: this database was"
                            + " lost or restored, and they have to be handed over again.")
    public Response reconciled(Mark mark) {
        long stored = orders.stored();
        if (stored < mark.ordersKnown()) {
            Log.errorf("orders.missing stored=%d handedOver=%d", stored, mark.ordersKnown());
            return new Problem(
                            409,
                            "Orders are missing",
                            stored
                                    + " orders are stored here, "
                                    + mark.ordersKnown()
                                    + " were handed over; hand them over again")
                    .response();
        }
        reconciled.advance(mark.until());
        Log.infof("orders.reconciled until=%s orders=%d", mark.until(), mark.ordersKnown());
        return Response.noContent().build();
    }
}
