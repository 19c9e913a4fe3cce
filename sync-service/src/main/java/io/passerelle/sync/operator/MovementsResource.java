package io.passerelle.sync.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.BookedMovement;
import io.passerelle.sync.movement.MovementLog;
import io.passerelle.sync.movement.Movements;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/movements")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class MovementsResource {
    private static final int MOST = 100;
    private final Movements movements;
    private final MovementLog log;

    MovementsResource(Movements movements, MovementLog log) {
        this.movements = movements;
        this.log = log;
    }

    @GET
    @Path("of-order/{order}")
    @Operation(
            summary = "What an order moves in FileMaker, oldest first",
            description = "With FileMaker's stock before and after it, once it is booked.")
    @APIResponse(responseCode = "200", description = "perhaps nothing")
    public List<BookedMovement> ofOrder(@PathParam("order") String order) {
        return movements.of(OrderId.parse(order));
    }

    @GET
    @Path("orders")
    @Operation(summary = "The newest orders that moved a SKU, at most 100")
    @APIResponse(responseCode = "200", description = "the newest first")
    public List<MovementLog.Mover> orders(@QueryParam("sku") @DefaultValue("") String sku) {
        return log.ordersWith(Sku.of(sku), MOST);
    }
}
