package io.passerelle.webhook.console.page;

import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.neighbour.Answer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the shop shows what it shows of a SKU.
@Authenticated
@Path("/console/sku")
@Produces(MediaType.TEXT_HTML)
class SkuPages {
    private final Frames frames;
    private final SyncDesk sync;

    SkuPages(Frames frames, SyncDesk sync) {
        this.frames = frames;
        this.sync = sync;
    }

    /// @param shown null if nothing is known of it
    /// @param history newest first
    /// @param trouble why nothing is known, `""` otherwise
    record sku(
            Frame frame,
            String q,
            SyncWords.@Nullable SkuShown shown,
            StockChart chart,
            List<SyncWords.Decided> history,
            List<SyncWords.Mover> orders,
            String trouble)
            implements TemplateInstance {}

    /// A SKU may contain anything, so it is a parameter.
    @GET
    public TemplateInstance one(@QueryParam("q") @DefaultValue("") String q) {
        Frame frame = frames.of("sku");
        String wanted = q.strip();
        if (wanted.isEmpty()) {
            return nothing(frame, wanted, "");
        }
        return frame.in(
                switch (sync.sku(wanted)) {
                    case Answer.Given<SyncWords.SkuShown>(SyncWords.SkuShown shown) -> {
                        List<SyncWords.Decided> history = sync.history(wanted).orElse(List.of());
                        yield new sku(
                                frame,
                                wanted,
                                shown,
                                StockChart.of(history, frame.now()),
                                history,
                                sync.ordersWith(wanted).orElse(List.of()),
                                "");
                    }
                    case Answer.Refused<SyncWords.SkuShown>(int _, String detail) ->
                            nothing(frame, wanted, detail);
                    case Answer.Down<SyncWords.SkuShown>(String reason) ->
                            nothing(frame, wanted, "sync-service: " + reason);
                });
    }

    private static TemplateInstance nothing(Frame frame, String q, String trouble) {
        var chart = StockChart.of(List.of(), frame.now());
        return frame.in(new sku(frame, q, null, chart, List.of(), List.of(), trouble));
    }
}
