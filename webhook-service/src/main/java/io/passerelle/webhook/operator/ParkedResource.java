package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/parked")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class ParkedResource {
    private final ParkedUnits units;

    ParkedResource(ParkedUnits units) {
        this.units = units;
    }

    @GET
    @Operation(
            summary = "Work that needs a person, oldest first, with its reason",
            description = "All parameters that are given must fit.")
    @APIResponse(
            responseCode = "200",
            description = "one page",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = Parked.class),
                            examples = @ExampleObject(name = "one unit", value = Examples.PARKED)))
    public List<Parked> page(
            @Parameter(example = "event") @QueryParam("kind") @DefaultValue("") String kind,
            @Parameter(description = "sync or supplier") @QueryParam("subscriber") @DefaultValue("")
                    String subscriber,
            @QueryParam("order") @DefaultValue("") String order,
            @Parameter(description = "part of the reason, any case")
                    @QueryParam("reason")
                    @DefaultValue("")
                    String reason,
            @Parameter(description = "parked then or later", example = "2026-11-21T08:00:00Z")
                    @QueryParam("since")
                    @DefaultValue("")
                    String since,
            @BeanParam Paging paging) {
        var filter =
                new ParkedFilter(
                        kind,
                        "",
                        subscriber,
                        Words.order(order),
                        reason,
                        Words.time("since", since));
        return units.find(filter, paging.skip(), paging.atMost());
    }
}
