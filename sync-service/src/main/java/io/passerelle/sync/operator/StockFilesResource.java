package io.passerelle.sync.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.sync.supplier.StockFileView;
import io.passerelle.sync.supplier.StockFiles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/supplier-stock")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class StockFilesResource {
    private static final int MOST = 200;
    private final StockFiles files;

    StockFilesResource(StockFiles files) {
        this.files = files;
    }

    @GET
    @Operation(summary = "Suppliers' stock files of the last 30 days, newest first")
    public List<StockFileView> newest(@QueryParam("limit") @DefaultValue("20") int limit) {
        return files.newest(Math.clamp(limit, 1, MOST));
    }

    @POST
    @Path("{id}/confirmations")
    @Operation(summary = "Says that a held file is right, and puts it into force")
    @APIResponse(responseCode = "202", description = "in force; a run is scheduled")
    @APIResponse(responseCode = "404", description = "no such file")
    @APIResponse(responseCode = "409", description = "a newer one came into force")
    public Response confirm(@PathParam("id") long id) {
        return files.confirm(id)
                .map(verdict ->
                        switch (verdict) {
                            case StockFiles.Verdict.Accepted _ -> Response.accepted().build();
                            case StockFiles.Verdict.Refused(String reason) ->
                                    new Problem(409, "Not in force", reason).response();
                        })
                .orElseGet(() -> Problem.notFound("there is no stock file " + id).response());
    }
}
