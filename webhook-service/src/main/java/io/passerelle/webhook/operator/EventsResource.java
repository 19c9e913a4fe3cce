package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.event.EventSummary;
import io.passerelle.webhook.event.Events;
import jakarta.ws.rs.DefaultValue;
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

@Path("/api/events")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class EventsResource {
    private static final int MOST = 500;
    private final Events events;

    EventsResource(Events events) {
        this.events = events;
    }

    @GET
    @Operation(summary = "The newest events, without their bodies")
    @APIResponse(responseCode = "200", description = "newest first")
    @APIResponse(responseCode = "401", description = "no valid bearer token")
    public List<EventSummary> latest(
            @QueryParam("orderId") @Nullable String orderId,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        OrderId order = orderId == null ? null : OrderId.parse(orderId);
        return events.latest(order, Math.clamp(limit, 1, MOST));
    }
}
