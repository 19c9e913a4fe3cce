package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.work.Cancelled;
import io.passerelle.common.work.Cancelling;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedUnits;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/cancellations")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class CancellationsResource {
    private final ParkedUnits units;

    CancellationsResource(ParkedUnits units) {
        this.units = units;
    }

    @GET
    @Operation(summary = "What persons have ended, newest first: who, when and why")
    @APIResponse(
            responseCode = "200",
            description = "one page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Cancelled.class),
                            examples =
                                    @ExampleObject(name = "one unit", value = Examples.CANCELLED)))
    public List<Cancelled> page(@BeanParam Paging paging) {
        return units.cancelled(paging.skip(), paging.atMost());
    }

    @POST
    @Operation(
            summary = "Ends parked work for good, by a person's name",
            description = "Who, when and why is kept. A dry run changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Wish.class),
                            examples = @ExampleObject(name = "one unit", value = Examples.CANCEL)))
    @APIResponse(
            responseCode = "200",
            description = "each unit that fits, and whether it was ended or why not",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Ended.class),
                            examples = @ExampleObject(name = "one unit", value = Examples.ENDED)))
    public List<Ended> cancel(Wish wish) {
        Decider decider = new Decider(Chosen.text(wish.by()), Chosen.text(wish.why()));
        return units.find(Chosen.filter(wish.units())).stream()
                .map(unit -> wish.dryRun() ? Ended.no(unit, "dry run") : end(unit, decider))
                .toList();
    }

    private Ended end(Parked unit, Decider decider) {
        return switch (units.cancel(unit.kind(), unit.key(), decider)) {
            case Cancelling.Ended _ -> new Ended(unit.kind(), unit.key(), true, "");
            case Cancelling.Refused(String reason) -> Ended.no(unit, reason);
            case Cancelling.NotParked() -> Ended.no(unit, "not parked any more");
        };
    }

    /// @param by a person's name
    /// @param why the person's reason
    @RegisterForReflection
    public record Wish(
            @Nullable Chosen units, @Nullable String by, @Nullable String why, boolean dryRun) {}

    /// @param reason why not, `""` if it was ended
    @RegisterForReflection
    public record Ended(String kind, String key, boolean ended, String reason) {

        static Ended no(Parked unit, String reason) {
            return new Ended(unit.kind(), unit.key(), false, reason);
        }
    }
}
