package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
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

@Path("/api/parked")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parked work")
class ParkedResource {
    private static final int MOST = 500;
    private final ParkedUnits units;

    ParkedResource(ParkedUnits units) {
        this.units = units;
    }

    @GET
    @Operation(
            summary = "Work that needs a person, oldest first, with its reason",
            description = "At most 500. All parameters that are given must fit.")
    @APIResponse(responseCode = "200", description = "the oldest first")
    public List<Parked> list(
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("order") @DefaultValue("") String order) {
        return units.find(ParkedFilter.of(kind, key, order), 0, MOST);
    }
}
