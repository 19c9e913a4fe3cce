package io.passerelle.sync.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.run.Explanations;
import io.passerelle.sync.run.SkuExplanation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/skus")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
class SkusResource {
    private final Explanations explanations;

    SkusResource(Explanations explanations) {
        this.explanations = explanations;
    }

    /// A SKU may contain anything, slashes among it.
    @GET
    @Path("{sku: .+}")
    @Operation(summary = "Why the shop shows what it shows of a SKU")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "404", description = "never compared")
    public Response one(@PathParam("sku") String sku) {
        return explanations
                .of(Sku.of(sku))
                .map(found -> Response.ok(Shown.of(found)).build())
                .orElseGet(() -> Problem.notFound("SKU " + sku + " was never compared").response());
    }

    /// @param sentence for people
    /// @param elsewhere a sentence for each further location it was compared at
    @RegisterForReflection
    public record Shown(String sentence, List<String> elsewhere, SkuExplanation explanation) {

        static Shown of(SkuExplanation found) {
            return new Shown(
                    found.decision().sentence(),
                    found.elsewhere().stream().map(e -> e.decision().sentence()).toList(),
                    found);
        }
    }
}
