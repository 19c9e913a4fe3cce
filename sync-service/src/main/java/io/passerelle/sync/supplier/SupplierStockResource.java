package io.passerelle.sync.supplier;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.stock.SupplierStock;
import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// The door for supplier-service; [SupplierStock] is the contract.
@Path("/internal/supplier-stock")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@InternalOnly
class SupplierStockResource {
    private final StockFiles files;

    SupplierStockResource(StockFiles files) {
        this.files = files;
    }

    @POST
    @Operation(summary = "Takes a supplier's whole stock at one moment.")
    @APIResponse(responseCode = "202", description = "in force, now or since earlier")
    @APIResponse(responseCode = "400", description = "not a stock file")
    @APIResponse(
            responseCode = "409",
            description = "older than the one in force, held for a person, or of no known supplier")
    public Response take(SupplierStock stock) {
        StockFiles.Verdict verdict = files.take(stock);
        Log.infof(
                "supplier-stock.taken supplier=%s items=%d takenAt=%s verdict=%s",
                stock.supplier(), stock.items().size(), stock.takenAt(), verdict);
        return switch (verdict) {
            case StockFiles.Verdict.Accepted _ -> Response.accepted().build();
            case StockFiles.Verdict.Refused(String reason) ->
                    Response.status(Response.Status.CONFLICT).entity(new Refusal(reason)).build();
        };
    }

    @RegisterForReflection
    public record Refusal(String error) {}
}
