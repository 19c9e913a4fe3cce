package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.handover.Delivery;
import io.passerelle.webhook.handover.DeliveryFilter;
import io.passerelle.webhook.handover.Handover;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deliveries")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class DeliveriesResource {
    private static final Set<String> SUBSCRIBERS = Set.of("sync", "supplier");
    private final Handover handover;

    DeliveriesResource(Handover handover) {
        this.handover = handover;
    }

    @GET
    @Operation(
            summary = "How far each subscriber is with each order, newest orders first",
            description = "Holds no personal data. All parameters that are given must fit.")
    @APIResponse(
            responseCode = "200",
            description = "one page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Delivery.class),
                            examples =
                                    @ExampleObject(
                                            name = "one delivery",
                                            value = Examples.DELIVERIES)))
    public List<Delivery> page(
            @Parameter(description = "sync or supplier") @QueryParam("subscriber") @DefaultValue("")
                    String subscriber,
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @Parameter(description = "owed or complete") @QueryParam("state") @DefaultValue("")
                    String state,
            @BeanParam Paging paging) {
        OrderId order = Words.order(orderId);
        var states = List.of(DeliveryFilter.State.values());
        var filter =
                new DeliveryFilter(
                        Words.oneOf("subscriber", subscriber, SUBSCRIBERS),
                        order == null ? 0 : order.value(),
                        Words.word("state", state, states, DeliveryFilter.State.ANY));
        return handover.page(filter, paging.skip(), paging.atMost());
    }
}
