package io.passerelle.sync.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.sync.run.Confirmations;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.RunView;
import io.passerelle.sync.run.Runs;
import io.passerelle.sync.run.SkuDecision;
import io.passerelle.sync.run.SyncSchedule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/runs")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class RunsResource {
    private static final int MOST = 200;
    private static final int DECISIONS = 1_000;
    private final Runs runs;
    private final Confirmations confirmations;
    private final SyncSchedule schedule;

    RunsResource(Runs runs, Confirmations confirmations, SyncSchedule schedule) {
        this.runs = runs;
        this.confirmations = confirmations;
        this.schedule = schedule;
    }

    @GET
    @Operation(summary = "The newest runs, newest first")
    public List<RunView> latest(@QueryParam("limit") @DefaultValue("20") int limit) {
        return runs.latest(Math.clamp(limit, 1, MOST));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A run with what it decided, at most 1000 SKUs")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "404", description = "no such run, or forgotten after 30 days")
    public Response one(@PathParam("id") long id) {
        return runs.view(id)
                .map(run -> Response.ok(new Shown(run, runs.decisions(id, DECISIONS))).build())
                .orElseGet(() -> Problem.notFound("there is no run " + id).response());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compares the whole stock as soon as no other run is under way",
            description = "It appears among the runs when it begins.")
    @APIResponse(responseCode = "202", description = "scheduled")
    @APIResponse(responseCode = "400", description = "no mode, or an unknown one")
    public Response begin(Wish wish) {
        schedule.now(wish.mode());
        return Response.accepted(wish).build();
    }

    @POST
    @Path("{id}/confirmations")
    @Operation(
            summary = "Says that what a stopped run had planned is right, and compares again",
            description =
                    "For a day, what was planned then does not stop a run again as long as"
                            + " FileMaker's number is still the same.")
    @APIResponse(responseCode = "202", description = "confirmed; a run is scheduled")
    @APIResponse(responseCode = "409", description = "that run was not stopped, or a newer one was")
    public Response confirm(@PathParam("id") long id) {
        Optional<String> objection = confirmations.confirm(id);
        if (objection.isPresent()) {
            return new Problem(409, "Nothing to confirm", objection.get()).response();
        }
        schedule.now(Mode.WRITE);
        return Response.accepted().build();
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Sets back what a run wrote, where nothing has moved since",
            description =
                    "As soon as no other run is under way; it appears among the runs when it begins."
                            + " The next run goes by FileMaker again, so that is corrected first.")
    @APIResponse(responseCode = "202", description = "scheduled")
    @APIResponse(responseCode = "404", description = "no such run, or forgotten after 30 days")
    public Response undo(@PathParam("id") long id) {
        if (runs.view(id).isEmpty()) {
            return Problem.notFound("there is no run " + id).response();
        }
        schedule.undo(id);
        return Response.accepted().build();
    }

    @RegisterForReflection
    public record Shown(RunView run, List<SkuDecision> decisions) {
        public Shown {
            decisions = List.copyOf(decisions);
        }
    }

    /// @param mode `WRITE` or `DRY_RUN`
    @RegisterForReflection
    public record Wish(Mode mode) {
        public Wish {
            if (mode != Mode.WRITE && mode != Mode.DRY_RUN) {
                throw new IllegalArgumentException(
                        "mode: found " + mode + ", expected WRITE or DRY_RUN");
            }
        }
    }
}
