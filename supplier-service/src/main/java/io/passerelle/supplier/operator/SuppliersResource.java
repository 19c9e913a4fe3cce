package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.work.Decider;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/suppliers")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class SuppliersResource {
    private final SupplierStates states;
    private final Pauses pauses;

    SuppliersResource(SupplierStates states, Pauses pauses) {
        this.states = states;
        this.pauses = pauses;
    }

    /// @param by name of the person who decides so
    /// @param why for people
    @RegisterForReflection
    public record Pause(@Nullable String by, @Nullable String why) {}

    @GET
    @Operation(summary = "How it stands with each supplier")
    public List<SupplierStates.SupplierState> list() {
        return states.all();
    }

    @PUT
    @Path("{key}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stops the sending to a supplier",
            description = "A file that is on its way arrives; orders are taken in and wait.")
    @APIResponse(responseCode = "204", description = "Paused")
    @APIResponse(responseCode = "400", description = "Nobody's name, or no reason")
    @APIResponse(responseCode = "404", description = "No such supplier is declared")
    public Response pause(@PathParam("key") String key, Pause pause) {
        var decider =
                new Decider(
                        Objects.requireNonNullElse(pause.by(), ""),
                        Objects.requireNonNullElse(pause.why(), ""));
        return answer(key, pauses.pause(new SupplierKey(key), decider));
    }

    @DELETE
    @Path("{key}/pause")
    @Operation(
            summary = "Sends again, at once",
            description = "Also where a supplier was not paused but its circuit is open.")
    @APIResponse(responseCode = "204", description = "What waits is tried now")
    @APIResponse(responseCode = "404", description = "No such supplier is declared")
    public Response resume(@PathParam("key") String key) {
        return answer(key, pauses.resume(new SupplierKey(key)));
    }

    private static Response answer(String key, boolean known) {
        return known
                ? Response.noContent().build()
                : Problem.notFound("supplier " + key + " is not declared").response();
    }
}
