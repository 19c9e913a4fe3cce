package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.webhook.audit.Statement;
import io.passerelle.webhook.event.EventFilter;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.event.FoundEvent;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/events")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class EventsResource {
    private static final Set<String> STATES =
            Set.of("waiting", "parked", "applied", "history", "outdated", "nothing", "cancelled");
    private final EventLog events;

    EventsResource(EventLog events) {
        this.events = events;
    }

    @GET
    @Operation(
            summary = "Events, newest first, without their bodies",
            description = "Holds no personal data. All parameters that are given must fit.")
    @APIResponse(
            responseCode = "200",
            description = "one page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = FoundEvent.class),
                            examples = @ExampleObject(name = "one event", value = Examples.EVENTS)))
    public List<FoundEvent> page(
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @Parameter(example = "orders/create") @QueryParam("topic") @DefaultValue("")
                    String topic,
            @Parameter(
                            description =
                                    "waiting, parked, applied, history, outdated, nothing or cancelled")
                    @QueryParam("state")
                    @DefaultValue("")
                    String state,
            @Parameter(description = "received then or later", example = "2026-11-21T08:00:00Z")
                    @QueryParam("since")
                    @DefaultValue("")
                    String since,
            @Parameter(description = "received before", example = "2026-11-22T08:00:00Z")
                    @QueryParam("until")
                    @DefaultValue("")
                    String until,
            @BeanParam Paging paging) {
        var filter =
                new EventFilter(
                        Words.order(orderId),
                        topic,
                        Words.oneOf("state", state, STATES),
                        Words.time("since", since),
                        Words.time("until", until));
        return events.page(filter, paging.skip(), paging.atMost());
    }

    @GET
    @Path("{id}/body")
    @Operation(
            summary = "An event's body as Shopify sent it",
            description = "Holds personal data: who reads it, when and why is kept as a record.")
    @APIResponse(
            responseCode = "200",
            description = "the bytes as they came",
            content = @Content(examples = @ExampleObject(name = "body", value = Examples.BODY)))
    @APIResponse(
            responseCode = "404",
            description = "no such event, or its body is not kept any more")
    public Response body(
            @PathParam("id") long id,
            @Parameter(description = "why the body is read", example = "customer asked")
                    @QueryParam("reason")
                    @DefaultValue("")
                    String reason,
            @Parameter(description = "who reads it", example = "Ada Lovelace")
                    @QueryParam("by")
                    @DefaultValue("holder of INTERNAL_TOKEN")
                    String by) {
        return events.body(id, new Statement(by, reason))
                .map(body -> Response.ok(body.bytes()).header("Cache-Control", "no-store").build())
                .orElseGet(() ->
                        Problem.notFound("no body of an event " + id + " is kept").response());
    }
}
