package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.SupplierDesk;
import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.passerelle.webhook.neighbour.Answer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// A purchase order's proof of delivery, and the file itself.
@Authenticated
@Path("/console/purchase-orders/{number}")
@Produces(MediaType.TEXT_HTML)
class PurchaseOrderPages {
    private static final String SECTION = "orders";
    private final Frames frames;
    private final SupplierDesk supplier;
    private final Deeds deeds;
    private final Trouble trouble;

    PurchaseOrderPages(Frames frames, SupplierDesk supplier, Deeds deeds, Trouble trouble) {
        this.frames = frames;
        this.supplier = supplier;
        this.deeds = deeds;
        this.trouble = trouble;
    }

    /// @param document `""` until it is asked for with a reason
    record purchaseOrder(Frame frame, SupplierWords.Proof proof, String document)
            implements TemplateInstance {}

    @GET
    public Response proof(@PathParam("number") String number) {
        return page(number, "");
    }

    /// The file holds a buyer's name and address: who looks and why is kept as a record.
    @POST
    public Response document(
            @PathParam("number") String number,
            @FormParam("reason") @DefaultValue("") String reason) {
        if (reason.isBlank()) {
            return trouble.page(400, SECTION, "reason: not set, it is kept as a record");
        }
        deeds.note(frames.user(), "read purchase order's file", number, reason);
        return switch (supplier.document(number)) {
            case Answer.Given<String>(String document) -> page(number, document);
            case Answer.Refused<String>(int status, String detail) ->
                    trouble.page(status, SECTION, detail);
            case Answer.Down<String>(String down) -> trouble.page(502, SECTION, down);
        };
    }

    private Response page(String number, String document) {
        return switch (supplier.proof(number)) {
            case Answer.Given<SupplierWords.Proof>(SupplierWords.Proof proof) -> {
                Frame frame = frames.of(SECTION);
                yield Response.ok(frame.in(new purchaseOrder(frame, proof, document))).build();
            }
            case Answer.Refused<SupplierWords.Proof>(int status, String detail) ->
                    trouble.page(status, SECTION, detail);
            case Answer.Down<SupplierWords.Proof>(String reason) ->
                    trouble.page(502, SECTION, "supplier-service: " + reason);
        };
    }
}
