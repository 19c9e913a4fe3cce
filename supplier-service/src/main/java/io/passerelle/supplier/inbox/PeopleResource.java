package io.passerelle.supplier.inbox;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.order.People;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What webhook-service asks for when a person wants to know, or to be forgotten.
@Path("/internal")
@InternalOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PeopleResource {
    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    /// @param orders whose buyers are to be forgotten; null is none
    /// @param allAfter instead: of the next orders after this id, 0 for the first
    @RegisterForReflection
    record Redaction(@Nullable List<OrderId> orders, @Nullable Long allAfter) {}

    /// @param orders null is none
    @RegisterForReflection
    record Orders(@Nullable List<OrderId> orders) {}

    @RegisterForReflection
    record Holdings(List<People.Holding> orders) {
        Holdings {
            orders = List.copyOf(orders);
        }
    }

    @POST
    @Path("/redactions")
    @Operation(
            summary = "Forgets the buyers of orders, for good",
            description =
                    "Known here or not; no state handed over later brings them back. Repeating it"
                            + " is harmless. `busy` orders are being sent: ask again. `next` is"
                            + " where `allAfter` goes on, null at the end.")
    @APIResponse(responseCode = "200", description = "Done, except for those that are busy")
    public People.Forgotten forget(Redaction wanted) {
        Long after = wanted.allAfter();
        return after == null ? people.forget(orEmpty(wanted.orders())) : people.forgetNext(after);
    }

    @POST
    @Path("/holdings")
    @Operation(
            summary = "All that is held about orders, personal data among it",
            description = "For the answer to a person who asks what is held about them.")
    @APIResponse(responseCode = "200", description = "Those known here")
    public Holdings holdings(Orders wanted) {
        return new Holdings(people.holdings(orEmpty(wanted.orders())));
    }

    private static List<OrderId> orEmpty(@Nullable List<OrderId> orders) {
        return orders == null ? List.of() : orders;
    }
}
