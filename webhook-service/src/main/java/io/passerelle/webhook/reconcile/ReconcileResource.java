package io.passerelle.webhook.reconcile;

import io.passerelle.common.runtime.InternalOnly;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/internal/reconcile")
@InternalOnly
@Tag(name = "between services")
public class ReconcileResource {
    private final Reconciliation reconciliation;

    ReconcileResource(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @POST
    @Operation(
            summary = "Look for missed orders now",
            description =
                    "The pass begins after this call. Its mark is sent to sync-service once every"
                            + " order it covers has been.")
    @APIResponse(responseCode = "202", description = "a pass will be made")
    public Response request() {
        reconciliation.request();
        return Response.accepted().build();
    }
}
