package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import io.passerelle.supplier.order.HeldLine;
import io.passerelle.supplier.order.PurchaseOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/held")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Held lines")
class HeldResource {
    private final PurchaseOrders purchaseOrders;

    HeldResource(PurchaseOrders purchaseOrders) {
        this.purchaseOrders = purchaseOrders;
    }

    @GET
    @Operation(
            summary = "Lines that have to be shipped and that no supplier takes",
            description =
                    "The oldest first, at most 500. Assign them one by one, or declare a supplier"
                            + " whose rules take them and start the service anew: every start"
                            + " matches held lines again, as does every change of their order.")
    public Held list() {
        return new Held(purchaseOrders.heldNumber(), purchaseOrders.held());
    }

    /// @param total all there are; `lines` may be shorter
    public record Held(long total, List<HeldLine> lines) {}
}
