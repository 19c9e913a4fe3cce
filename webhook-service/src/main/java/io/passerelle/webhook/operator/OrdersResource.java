package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.handover.Delivery;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.order.EmailAddress;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.OrderSummary;
import io.passerelle.webhook.order.Orders;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/orders")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class OrdersResource {
    private final Orders orders;
    private final Handover handover;
    private final Timelines timelines;

    OrdersResource(Orders orders, Handover handover, Timelines timelines) {
        this.orders = orders;
        this.handover = handover;
        this.timelines = timelines;
    }

    @GET
    @Operation(
            summary = "Orders, the last changed first",
            description =
                    "Holds no personal data. All parameters that are given must fit. By an e-mail"
                            + " address: see POST /api/orders/search.")
    @APIResponse(
            responseCode = "200",
            description = "one page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = OrderSummary.class),
                            examples = @ExampleObject(name = "one order", value = Examples.ORDERS)))
    public List<OrderSummary> page(
            @Parameter(description = "name or number, #1043 or 1043, or Shopify's id")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @Parameter(description = "active, deleted or history")
                    @QueryParam("state")
                    @DefaultValue("")
                    String state,
            @BeanParam Paging paging) {
        OrderFilter filter = Words.orders(text, state);
        if (EmailAddress.isIn(filter.text())) {
            throw new IllegalArgumentException(
                    "q: found an e-mail address; what stands in the address of a request is kept in"
                            + " logs and histories, so POST it to /api/orders/search");
        }
        return orders.page(filter, paging.skip(), paging.atMost());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Where an order is", description = "Holds no personal data.")
    @APIResponse(
            responseCode = "200",
            description = "the order, and how far each subscriber is with it",
            content =
                    @Content(
                            schema = @Schema(implementation = Shown.class),
                            examples = @ExampleObject(name = "order", value = Examples.ORDER)))
    @APIResponse(responseCode = "404", description = "no such order is known")
    public Response one(@PathParam("id") String id) {
        OrderId wanted = OrderId.parse(id);
        return orders.summary(wanted)
                .map(found -> Response.ok(new Shown(found, handover.of(wanted))).build())
                .orElseGet(() -> unknown(wanted));
    }

    @GET
    @Path("{id}/timeline")
    @Operation(
            summary = "What happened to an order, in the order of time",
            description =
                    "Events received, changes of its state, hand-overs to each subscriber, parked"
                            + " and cancelled work. Holds no personal data.")
    @APIResponse(
            responseCode = "200",
            description = "oldest first",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = Moment.class),
                            examples =
                                    @ExampleObject(name = "timeline", value = Examples.TIMELINE)))
    @APIResponse(responseCode = "404", description = "no such order is known")
    public Response timeline(@PathParam("id") String id) {
        OrderId wanted = OrderId.parse(id);
        List<Moment> moments = timelines.of(wanted);
        return moments.isEmpty() ? unknown(wanted) : Response.ok(moments).build();
    }

    private static Response unknown(OrderId id) {
        return Problem.notFound("no order " + id + " is known").response();
    }

    @RegisterForReflection
    public record Shown(OrderSummary order, List<Delivery> deliveries) {
        public Shown {
            deliveries = List.copyOf(deliveries);
        }
    }
}
