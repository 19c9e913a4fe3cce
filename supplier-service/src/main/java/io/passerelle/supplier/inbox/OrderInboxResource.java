package io.passerelle.supplier.inbox;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.OrderJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/orders")
@InternalOnly
@Tag(name = "Orders")
class OrderInboxResource {
    private final Intake intake;
    private final OrderJson json;

    OrderInboxResource(Intake intake, OrderJson json) {
        this.intake = intake;
        this.json = json;
    }

    /// What became of the order.
    @RegisterForReflection
    record Answer(String outcome) {}

    /// The body is read by hand: the framework's own words about a broken one may quote it, and it
    /// is personal.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hands over the whole newest state of an order",
            description =
                    "Stored before the answer. Repeating it or sending an older state is harmless.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PlacedOrder.class)))
    @APIResponse(responseCode = "202", description = "Stored, or older than what is known")
    @APIResponse(responseCode = "400", description = "No order by contract")
    public Response accept(String body) {
        PlacedOrder order = json.read(body);
        try (var _ = LogContext.order(order.id())) {
            String outcome =
                    switch (intake.accept(order)) {
                        case ACCEPTED -> "accepted";
                        case OUTDATED -> "outdated";
                    };
            return Response.accepted(new Answer(outcome)).build();
        }
    }
}
