package io.passerelle.sync.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.run.DecisionHistory;
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

@Path("/api/decisions")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class DecisionsResource {
    private static final int MOST = 500;
    private final DecisionHistory history;

    DecisionsResource(DecisionHistory history) {
        this.history = history;
    }

    @GET
    @Operation(
            summary = "What was decided about a SKU, newest first",
            description = "Of the last 30 days; what only repeats an earlier one is left out.")
    @APIResponse(responseCode = "200", description = "perhaps nothing")
    public List<DecisionHistory.Decided> of(
            @QueryParam("sku") @DefaultValue("") String sku,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return history.of(Sku.of(sku), Math.clamp(limit, 1, MOST));
    }
}
