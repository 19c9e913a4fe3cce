package io.passerelle.webhook.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.webhook.audit.Statement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/orders/search")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public class OrderSearchResource {
    private final OrderSearch search;

    OrderSearchResource(OrderSearch search) {
        this.search = search;
    }

    @POST
    @Operation(
            summary = "Orders by what must not stand in the address of a request",
            description =
                    "As GET /api/orders, and by the buyer's e-mail address: that somebody looked"
                            + " for one is kept as a record, the address is not. The answer holds no"
                            + " personal data. `byAddress` is ALL, NOT_YET_ALL while orders kept"
                            + " before are still being made findable, NONE without a DATA_KEY.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Wanted.class),
                            examples = @ExampleObject(name = "address", value = Examples.SEARCH)))
    @APIResponse(
            responseCode = "200",
            description = "one page, the last changed first",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderSearch.Found.class),
                            examples = @ExampleObject(name = "one order", value = Examples.FOUND)))
    public OrderSearch.Found find(
            Wanted wanted,
            @Parameter(description = "active, deleted or history")
                    @QueryParam("state")
                    @DefaultValue("")
                    String state,
            @BeanParam Paging paging) {
        String by = wanted.by();
        return search.find(
                Words.orders(Chosen.text(wanted.q()), state),
                paging.skip(),
                paging.atMost(),
                new Statement(by == null ? "holder of INTERNAL_TOKEN" : by, "asked by /api"));
    }

    /// @param q name or number of the order, Shopify's id, or the buyer's e-mail address
    /// @param by who asks; kept as a record if it is for an address
    @RegisterForReflection
    public record Wanted(@Nullable String q, @Nullable String by) {

        @Override
        public String toString() {
            return "Wanted[withheld]";
        }
    }
}
