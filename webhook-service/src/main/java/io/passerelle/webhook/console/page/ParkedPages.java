package io.passerelle.webhook.console.page;

import io.passerelle.webhook.neighbour.Answer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Authenticated
@Path("/console/parked")
@Produces(MediaType.TEXT_HTML)
class ParkedPages {
    private static final String SECTION = "parked";
    private final Frames frames;
    private final ParkedRows rows;
    private final Deeds deeds;
    private final Trouble trouble;

    ParkedPages(Frames frames, ParkedRows rows, Deeds deeds, Trouble trouble) {
        this.frames = frames;
        this.rows = rows;
        this.deeds = deeds;
        this.trouble = trouble;
    }

    /// Units parked for the same reason.
    ///
    /// @param advice what a person can do, a word that the page explains
    record Cause(String reason, String advice, List<ParkedRow> rows) {}

    record parked(Frame frame, List<Cause> causes, List<Today.Part> troubles)
            implements TemplateInstance {}

    record replay(Frame frame, ParkedRow row) implements TemplateInstance {}

    @GET
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        Frame frame = frames.of(SECTION, done);
        ParkedRows.Found found = rows.all();
        return frame.in(new parked(frame, causes(found.rows()), found.troubles()));
    }

    /// The cause with most units first.
    private static List<Cause> causes(List<ParkedRow> rows) {
        Map<String, List<ParkedRow>> byReason =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.advice() + " " + row.unit().reason(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byReason.values().stream()
                .map(some ->
                        new Cause(some.getFirst().unit().reason(), some.getFirst().advice(), some))
                .sorted((a, b) -> Integer.compare(b.rows().size(), a.rows().size()))
                .toList();
    }

    /// What would be tried again, before it is.
    @GET
    @Path("replay")
    public Response preview(
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("key") @DefaultValue("") String key) {
        return switch (rows.find(service, kind, key)) {
            case Answer.Given<Optional<ParkedRow>>(Optional<ParkedRow> row) ->
                    row.map(this::preview)
                            .orElseGet(() ->
                                    trouble.page(
                                            404,
                                            SECTION,
                                            kind + " " + key + " is not parked (any more)"));
            case Answer.Refused<Optional<ParkedRow>>(int status, String detail) ->
                    trouble.page(status, SECTION, detail);
            case Answer.Down<Optional<ParkedRow>>(String reason) ->
                    trouble.page(502, SECTION, service + "-service: " + reason);
        };
    }

    private Response preview(ParkedRow row) {
        Frame frame = frames.of(SECTION);
        return Response.ok(frame.in(new replay(frame, row))).build();
    }

    @POST
    @Path("replays")
    public Response replay(
            @FormParam("service") @DefaultValue("") String service,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("key") @DefaultValue("") String key) {
        if (kind.isEmpty() || key.isEmpty()) {
            return trouble.page(400, SECTION, "kind or key is missing");
        }
        deeds.note(frames.user(), "replay", service + " " + kind + " " + key);
        return trouble.after(
                rows.replay(service, kind, key), SECTION, "/console/parked?done=replayed");
    }
}
