package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.shipment.ShipmentState;
import io.passerelle.supplier.shipment.ShipmentView;
import io.passerelle.supplier.shipment.Shipments;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/shipments")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
class ShipmentsResource {
    private final Shipments shipments;

    ShipmentsResource(Shipments shipments) {
        this.shipments = shipments;
    }

    @GET
    @Operation(
            summary = "What suppliers told as shipped, at most 500",
            description =
                    "state: waiting, held, fulfilled, repeated, cancelled. order: those of one order, by"
                            + " Shopify's id. Held ones are among the"
                            + " parked work, as held-shipment with their id: replay or cancel them"
                            + " there.")
    @APIResponse(responseCode = "200", description = "The newest first")
    @APIResponse(responseCode = "400", description = "No such state, or no order's id")
    public List<ShipmentView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("order") @Nullable String order) {
        ShipmentState wanted = state == null || state.isBlank() ? null : ShipmentState.parse(state);
        if (order != null && !order.isBlank()) {
            return shipments.of(OrderId.parse(order)).stream()
                    .filter(s -> wanted == null || s.state().equals(wanted.word()))
                    .toList();
        }
        return wanted == null ? shipments.newest() : shipments.in(wanted);
    }
}
