package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
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
import java.util.List;

@Authenticated
@Path("/console/syncs")
@Produces(MediaType.TEXT_HTML)
class SyncPages {
    private static final String SECTION = "syncs";
    private static final int MOST = 50;
    private final Frames frames;
    private final SyncDesk sync;
    private final Deeds deeds;
    private final Trouble trouble;

    SyncPages(Frames frames, SyncDesk sync, Deeds deeds, Trouble trouble) {
        this.frames = frames;
        this.sync = sync;
        this.deeds = deeds;
        this.trouble = trouble;
    }

    /// @param down why sync-service did not answer, `""` if it did
    record syncs(
            Frame frame, List<SyncWords.Run> runs, List<SyncWords.StockFile> files, String down)
            implements TemplateInstance {}

    record sync(Frame frame, SyncWords.Run run, List<SyncWords.Decision> decisions)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        Frame frame = frames.of(SECTION, done);
        Answer<List<SyncWords.Run>> runs = sync.runs(MOST);
        List<SyncWords.StockFile> files =
                runs.isDown() ? List.of() : sync.stockFiles().orElse(List.of());
        return frame.in(new syncs(frame, runs.orElse(List.of()), files, runs.trouble()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") long id) {
        return switch (sync.run(id)) {
            case Answer.Given<SyncWords.RunShown>(SyncWords.RunShown shown) -> {
                Frame frame = frames.of(SECTION);
                yield Response.ok(frame.in(new sync(frame, shown.run(), shown.decisions())))
                        .build();
            }
            case Answer.Refused<SyncWords.RunShown>(int status, String detail) ->
                    trouble.page(status, SECTION, detail);
            case Answer.Down<SyncWords.RunShown>(String reason) ->
                    trouble.page(502, SECTION, "sync-service: " + reason);
        };
    }

    /// @param mode `DRY_RUN` or `WRITE`
    @POST
    public Response begin(@FormParam("mode") @DefaultValue("DRY_RUN") String mode) {
        deeds.note(frames.user(), "begin sync", mode);
        return trouble.after(sync.begin(mode), SECTION, "/console/syncs?done=begun");
    }

    @POST
    @Path("{id}/confirmations")
    public Response confirm(@PathParam("id") long id) {
        deeds.note(frames.user(), "confirm run", Long.toString(id));
        return trouble.after(sync.confirm(id), SECTION, "/console/syncs?done=confirmed");
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") long id) {
        deeds.note(frames.user(), "undo run", Long.toString(id));
        return trouble.after(sync.undo(id), SECTION, "/console/syncs?done=undone");
    }

    @POST
    @Path("stock-files/{id}/confirmations")
    public Response confirmFile(@PathParam("id") long id) {
        deeds.note(frames.user(), "confirm stock file", Long.toString(id));
        return trouble.after(sync.confirmStockFile(id), SECTION, "/console/syncs?done=confirmed");
    }
}
