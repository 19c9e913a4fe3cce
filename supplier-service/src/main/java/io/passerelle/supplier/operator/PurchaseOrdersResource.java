package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.common.runtime.Problem;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.order.Approvals;
import io.passerelle.supplier.order.Cancellations;
import io.passerelle.supplier.order.Proofs;
import io.passerelle.supplier.order.PurchaseOrderState;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/purchase-orders")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Purchase orders")
class PurchaseOrdersResource {
    private final PurchaseOrders purchaseOrders;
    private final Proofs proofs;
    private final Approvals approvals;
    private final Cancellations cancellations;

    PurchaseOrdersResource(
            PurchaseOrders purchaseOrders,
            Proofs proofs,
            Approvals approvals,
            Cancellations cancellations) {
        this.purchaseOrders = purchaseOrders;
        this.proofs = proofs;
        this.approvals = approvals;
        this.cancellations = cancellations;
    }

    /// @param by name of the person who approves
    @RegisterForReflection
    public record Approval(@Nullable String by) {}

    /// @param answer `confirmed` or `too-late`
    /// @param by name of the person who notes it
    @RegisterForReflection
    public record CancellationAnswer(@Nullable String answer, @Nullable String by) {}

    @GET
    @Operation(
            summary = "The newest purchase orders, at most 500",
            description =
                    "state: waiting, to-approve, due, sending, sent, changed-after-sending, cancel-due, cancel-sending, cancel-requested, cancel-confirmed, too-late, cancelled, parked")
    @APIResponse(responseCode = "200", description = "The newest first")
    @APIResponse(responseCode = "400", description = "No such state")
    public List<PurchaseOrderView> list(@QueryParam("state") @Nullable String state) {
        return state == null || state.isBlank()
                ? purchaseOrders.newest()
                : purchaseOrders.in(PurchaseOrderState.parse(state));
    }

    @GET
    @Path("{orderId}")
    @Operation(summary = "Where an order stands with the suppliers")
    @APIResponse(responseCode = "200", description = "Its purchase orders and held lines")
    @APIResponse(responseCode = "404", description = "No such order has been handed over")
    public Response order(@PathParam("orderId") String orderId) {
        return purchaseOrders
                .order(OrderId.parse(orderId))
                .map(order -> Response.ok(order).build())
                .orElseGet(() ->
                        Problem.notFound("order " + orderId + " was never handed over").response());
    }

    @GET
    @Path("{number}/proof")
    @Operation(
            summary = "What proves that a purchase order reached its supplier",
            description =
                    "The SHA-256 of what was sent, the size read back from the supplier's server,"
                            + " its last reply, every attempt, and what the supplier answered. The"
                            + " supplier's note may be personal.")
    @APIResponse(responseCode = "200", description = "What there is of it")
    @APIResponse(responseCode = "404", description = "No such purchase order")
    public Response proof(@PathParam("number") String number) {
        return proofs.of(number)
                .map(proof -> Response.ok(proof).build())
                .orElseGet(
                        () -> Problem.notFound("there is no purchase order " + number).response());
    }

    @PUT
    @Path("{number}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approves of a purchase order",
            description =
                    "It is sent as soon as the supplier's hours and server allow. If its order"
                            + " changes before, it has to be approved again.")
    @APIResponse(responseCode = "204", description = "Approved")
    @APIResponse(responseCode = "400", description = "Nobody's name")
    @APIResponse(responseCode = "404", description = "No such purchase order")
    @APIResponse(responseCode = "409", description = "It waits for no approval (any more)")
    public Response approve(@PathParam("number") String number, Approval approval) {
        String by = Objects.requireNonNullElse(approval.by(), "");
        return switch (approvals.approve(number, by)) {
            case APPROVED -> Response.noContent().build();
            case NOT_WAITING ->
                    new Problem(409, "Not approved", number + " waits for no approval").response();
            case UNKNOWN -> Problem.notFound("there is no purchase order " + number).response();
        };
    }

    @PUT
    @Path("{number}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Notes what the supplier said to the cancellation of what it was sent",
            description =
                    "confirmed: it does not ship. too-late: it has shipped. May be noted anew.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "400", description = "No such answer, or nobody's name")
    @APIResponse(responseCode = "404", description = "No such purchase order")
    @APIResponse(responseCode = "409", description = "It was not sent, or is wanted")
    public Response cancellation(
            @PathParam("number") String number, CancellationAnswer cancellation) {
        var answer =
                Cancellations.Answer.parse(Objects.requireNonNullElse(cancellation.answer(), ""));
        String by = Objects.requireNonNullElse(cancellation.by(), "");
        return switch (cancellations.note(number, answer, by)) {
            case NOTED -> Response.noContent().build();
            case NOT_ASKED ->
                    new Problem(409, "Not noted", number + " was not sent, or is wanted")
                            .response();
            case UNKNOWN -> Problem.notFound("there is no purchase order " + number).response();
        };
    }
}
