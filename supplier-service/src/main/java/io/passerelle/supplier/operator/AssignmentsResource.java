package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.order.Assigning;
import io.passerelle.supplier.order.Assignments;
import io.passerelle.supplier.order.SkuAssignment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/assignments")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Held lines")
class AssignmentsResource {
    private final Assignments assignments;

    AssignmentsResource(Assignments assignments) {
        this.assignments = assignments;
    }

    /// @param line id of a held line
    /// @param supplier its key, or `own-warehouse`
    /// @param by name of the person who decides so
    @RegisterForReflection
    public record Wish(@Nullable LineId line, @Nullable String supplier, @Nullable String by) {}

    @GET
    @Operation(summary = "The SKUs that were assigned by hand")
    public List<SkuAssignment> list() {
        return assignments.all();
    }

    @POST
    @Operation(
            summary = "Gives a held line to a supplier and remembers its SKU",
            description =
                    "All held lines of the SKU follow, and those of later orders that nothing"
                            + " declared takes.")
    @APIResponse(
            responseCode = "200",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = SkuAssignment.class)))
    @APIResponse(responseCode = "400", description = "No key of a supplier, or nobody's name")
    @APIResponse(responseCode = "404", description = "No such line is held")
    @APIResponse(responseCode = "409", description = "The line has no SKU, or no such supplier")
    public Response assign(Wish wish) {
        if (wish.line() == null) {
            return Problem.badRequest("line: not set, expected the id of a held line").response();
        }
        Shipper shipper = Shipper.parse(Objects.requireNonNullElse(wish.supplier(), ""));
        String by = Objects.requireNonNullElse(wish.by(), "");
        return switch (assignments.assign(wish.line(), shipper, by)) {
            case Assigning.Assigned(SkuAssignment assignment, int _) ->
                    Response.ok(assignment).build();
            case Assigning.Refused(String reason) ->
                    new Problem(409, "Not assigned", reason).response();
            case Assigning.NotHeld _ ->
                    Problem.notFound("line " + wish.line() + " is not held").response();
        };
    }

    @DELETE
    @Operation(summary = "Forgets an assignment; what was sent stays sent")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "The SKU is not assigned by hand")
    public Response withdraw(@QueryParam("sku") @DefaultValue("") String sku) {
        return assignments.withdraw(Sku.of(sku))
                ? Response.noContent().build()
                : Problem.notFound("SKU " + sku + " is not assigned by hand").response();
    }
}
