package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.work.NamedUnit;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedUnits;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/replays")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parked work")
class ReplaysResource {
    private final ParkedUnits units;

    ReplaysResource(ParkedUnits units) {
        this.units = units;
    }

    @POST
    @Operation(
            summary = "Has one parked unit tried again now",
            description = "It stays listed until it is done.")
    @APIResponse(
            responseCode = "200",
            description = "the unit, or nothing if it is not parked (any more)")
    @APIResponse(responseCode = "400", description = "kind or key is missing")
    public List<Parked> replay(NamedUnit unit) {
        return units.replay(unit.filter());
    }
}
