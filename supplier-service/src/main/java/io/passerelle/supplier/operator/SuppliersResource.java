package io.passerelle.supplier.operator;

import io.passerelle.common.runtime.InternalOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/suppliers")
@InternalOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class SuppliersResource {
    private final SupplierStates states;

    SuppliersResource(SupplierStates states) {
        this.states = states;
    }

    @GET
    @Operation(summary = "How it stands with each supplier")
    public List<SupplierStates.SupplierState> list() {
        return states.all();
    }
}
