package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/replays")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class ReplaysResource {
    private final ParkedUnits units;

    ReplaysResource(ParkedUnits units) {
        this.units = units;
    }

    @POST
    @Operation(
            summary = "Has parked work tried again now",
            description = "Each unit stays listed until it is done. A dry run changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Wish.class),
                            examples = @ExampleObject(name = "filter", value = Examples.REPLAY)))
    @APIResponse(
            responseCode = "200",
            description = "what is tried again, perhaps nothing",
            content =
                    @Content(
                            schema = @Schema(implementation = Replayed.class),
                            examples = @ExampleObject(name = "replay", value = Examples.REPLAYED)))
    public Replayed replay(Wish wish) {
        ParkedFilter filter = Chosen.filter(wish.units());
        return new Replayed(
                wish.dryRun(), wish.dryRun() ? units.find(filter) : units.replay(filter));
    }

    @RegisterForReflection
    public record Wish(@Nullable Chosen units, boolean dryRun) {}

    @RegisterForReflection
    public record Replayed(boolean dryRun, List<Parked> units) {
        public Replayed {
            units = List.copyOf(units);
        }
    }
}
