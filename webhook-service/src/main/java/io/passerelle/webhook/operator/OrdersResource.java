package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.handover.Delivery;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.order.OrderSummary;
import io.passerelle.webhook.order.Orders;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/orders")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class OrdersResource {
    private final Orders orders;
    private final Handover handover;

    OrdersResource(Orders orders, Handover handover) {
        this.orders = orders;
        this.handover = handover;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Where an order is", description = "Holds no personal data.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "401", description = "no valid bearer token")
    @APIResponse(responseCode = "404", description = "no such order is known")
    public Response one(@PathParam("id") String id) {
        OrderId wanted = OrderId.parse(id);
        return orders.summary(wanted)
                .map(found -> Response.ok(new Shown(found, handover.of(wanted))).build())
                .orElseGet(() -> Problem.notFound("no order " + wanted + " is known").response());
    }

    @RegisterForReflection
    public record Shown(OrderSummary order, List<Delivery> deliveries) {
        public Shown {
            deliveries = List.copyOf(deliveries);
        }
    }
}
