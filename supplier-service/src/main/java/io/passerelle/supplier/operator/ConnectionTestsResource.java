package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/connection-tests/{supplier}")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class ConnectionTestsResource {
    private final ConnectionTests tests;

    ConnectionTestsResource(ConnectionTests tests) {
        this.tests = tests;
    }

    @POST
    @Operation(
            summary = "Walks the whole way to a supplier's server with a small file",
            description = "The file is gone at the end. One at a time: a second wish joins it.")
    @APIResponse(
            responseCode = "202",
            description = "begun; ask for its steps",
            content = @Content(schema = @Schema(implementation = ConnectionTests.Progress.class)))
    @APIResponse(responseCode = "404", description = "No such supplier is declared")
    public Response begin(@PathParam("supplier") String supplier) {
        return tests.begin(new SupplierKey(supplier))
                .map(begun -> Response.accepted(begun).build())
                .orElseGet(() ->
                        Problem.notFound("supplier " + supplier + " is not declared").response());
    }

    @GET
    @Operation(summary = "How far the last one is")
    @APIResponse(
            responseCode = "200",
            description = "the steps done so far",
            content = @Content(schema = @Schema(implementation = ConnectionTests.Progress.class)))
    @APIResponse(responseCode = "404", description = "None since the start")
    public Response last(@PathParam("supplier") String supplier) {
        return tests.last(new SupplierKey(supplier))
                .map(found -> Response.ok(found).build())
                .orElseGet(
                        () -> Problem.notFound("no test of " + supplier + " was begun").response());
    }
}
