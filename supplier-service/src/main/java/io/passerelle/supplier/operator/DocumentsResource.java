package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.supplier.order.Documents;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/documents")
@InternalOnly
@Tag(name = "Purchase orders")
class DocumentsResource {
    private final Documents documents;

    DocumentsResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The file a supplier is or was sent, as text",
            description = "Holds personal data: whoever shows it to a person keeps a record.")
    @APIResponse(responseCode = "200", description = "as it was sent")
    @APIResponse(
            responseCode = "404",
            description = "No such purchase order, not written yet, or its buyer is forgotten")
    public Response one(@PathParam("number") String number) {
        return documents
                .of(number)
                .map(text -> Response.ok(text).header("Cache-Control", "no-store").build())
                .orElseGet(() ->
                        Problem.notFound("there is no document of purchase order " + number)
                                .response());
    }
}
