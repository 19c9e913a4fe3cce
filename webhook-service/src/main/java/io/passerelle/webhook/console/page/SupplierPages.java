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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;

@Authenticated
@Path("/console/suppliers")
@Produces(MediaType.TEXT_HTML)
class SupplierPages {
    private static final String SECTION = "suppliers";
    private static final String HERE = "/console/suppliers?done=";
    private final Frames frames;
    private final SupplierDesk supplier;
    private final Deeds deeds;
    private final Trouble trouble;

    SupplierPages(Frames frames, SupplierDesk supplier, Deeds deeds, Trouble trouble) {
        this.frames = frames;
        this.supplier = supplier;
        this.deeds = deeds;
        this.trouble = trouble;
    }

    /// @param down why supplier-service did not answer, `""` if it did
    record suppliers(
            Frame frame,
            List<SupplierWords.Supplier> all,
            List<SupplierWords.InboxState> inboxes,
            SupplierWords.Held held,
            List<SupplierWords.PurchaseOrder> toApprove,
            String down)
            implements TemplateInstance {}

    record connection(Frame frame, String key, SupplierWords.Test test, String down)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        Frame frame = frames.of(SECTION, done);
        Answer<List<SupplierWords.Supplier>> all = supplier.suppliers();
        var none = new SupplierWords.Held(0, List.of());
        if (all.isDown()) {
            return frame.in(
                    new suppliers(frame, List.of(), List.of(), none, List.of(), all.trouble()));
        }
        return frame.in(
                new suppliers(
                        frame,
                        all.orElse(List.of()),
                        supplier.inbox().map(SupplierWords.Inbox::inboxes).orElse(List.of()),
                        supplier.held().orElse(none),
                        supplier.purchaseOrders("to-approve").orElse(List.of()),
                        all.trouble()));
    }

    @POST
    @Path("{key}/pause")
    public Response pause(
            @PathParam("key") String key, @FormParam("why") @DefaultValue("") String why) {
        if (why.isBlank()) {
            return trouble.page(400, SECTION, "why: not set, expected a reason for people");
        }
        deeds.note(frames.user(), "pause supplier", key, why);
        return trouble.after(supplier.pause(key, frames.user(), why), SECTION, HERE + "paused");
    }

    @POST
    @Path("{key}/resume")
    public Response resume(@PathParam("key") String key) {
        deeds.note(frames.user(), "resume supplier", key);
        return trouble.after(supplier.resume(key), SECTION, HERE + "resumed");
    }

    @POST
    @Path("{key}/connection-tests")
    public Response beginTest(@PathParam("key") String key) {
        deeds.note(frames.user(), "test connection", key);
        URI test = URI.create("/console/suppliers/" + encoded(key) + "/connection-tests");
        return trouble.after(supplier.beginTest(key), SECTION, test.toString());
    }

    private static String encoded(String key) {
        return java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Asked for again and again by the page itself while the test runs.
    @GET
    @Path("{key}/connection-tests")
    public TemplateInstance test(@PathParam("key") String key) {
        Frame frame = frames.of(SECTION);
        var none = new SupplierWords.Test(Instant.EPOCH, List.of(), false);
        Answer<SupplierWords.Test> test = supplier.test(key);
        return frame.in(new connection(frame, key, test.orElse(none), test.trouble()));
    }

    /// @param to a supplier's key, or `own-warehouse`
    @POST
    @Path("assignments")
    public Response assign(
            @FormParam("line") @DefaultValue("") String line,
            @FormParam("supplier") @DefaultValue("") String to) {
        deeds.note(frames.user(), "assign line", line + " to " + to);
        return trouble.after(supplier.assign(line, to, frames.user()), SECTION, HERE + "assigned");
    }

    @POST
    @Path("approvals")
    public Response approve(@FormParam("number") @DefaultValue("") String number) {
        deeds.note(frames.user(), "approve purchase order", number);
        return trouble.after(supplier.approve(number, frames.user()), SECTION, HERE + "approved");
    }
}
