package io.passerelle.common.condition;

import io.passerelle.common.runtime.InternalOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/conditions")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class ConditionsResource {
    private static final String EXAMPLE =
            """
            [{"key":"parked:sync-service:booking","severity":"TICKET",
              "since":"2026-11-21T08:00:00Z",
              "words":"1 unit of 'booking' of sync-service needs a person.",
              "advice":"'parked --kind booking' lists it with its reason.",
              "link":"parked"}]
            """;
    private final Conditions conditions;

    ConditionsResource(Conditions conditions) {
        this.conditions = conditions;
    }

    @GET
    @Operation(
            summary = "What is wrong in this service right now, the worst first",
            description = "Empty if all is well. Holds no personal data.")
    @APIResponse(
            responseCode = "200",
            description = "one entry for each cause",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Condition.class),
                            examples = @ExampleObject(name = "one cause", value = EXAMPLE)))
    public List<Condition> now() {
        return conditions.now();
    }
}
