package io.passerelle.webhook.console.page;

import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.webhook.alert.Gathering;
import io.passerelle.webhook.console.neighbour.ParkedUnit;
import io.passerelle.webhook.console.neighbour.SupplierDesk;
import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Subscriber;
import io.passerelle.webhook.neighbour.Answer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Authenticated
@Path("/console")
@Produces(MediaType.TEXT_HTML)
class TodayPages {
    private final Frames frames;
    private final Gathering wrong;
    private final EventLog events;
    private final Handover handover;
    private final ParkedUnits units;
    private final SyncDesk sync;
    private final SupplierDesk supplier;

    TodayPages(
            Frames frames,
            Gathering wrong,
            EventLog events,
            Handover handover,
            ParkedUnits units,
            SyncDesk sync,
            SupplierDesk supplier) {
        this.frames = frames;
        this.wrong = wrong;
        this.events = events;
        this.handover = handover;
        this.units = units;
        this.sync = sync;
        this.supplier = supplier;
    }

    record today(Frame frame, Today today) implements TemplateInstance {}

    @GET
    public TemplateInstance today() {
        Frame frame = frames.of("today");
        return frame.in(new today(frame, look(frame)));
    }

    private Today look(Frame frame) {
        Answer<List<SyncWords.Run>> runs = sync.runs(20);
        Answer<List<SupplierWords.Supplier>> suppliers = supplier.suppliers();
        var chart =
                HourChart.of(
                        events.webhooksPerHour(HourChart.begin(frame.now())),
                        frame.now(),
                        frame.zone());
        return new Today(
                wrong.now().standing().stream().map(Gathering.Told::condition).toList(),
                List.of(
                        new Today.Part("webhook-service", ""),
                        new Today.Part("sync-service", runs.trouble()),
                        new Today.Part("supplier-service", suppliers.trouble())),
                chart,
                waiting(),
                parked(runs.isDown(), suppliers.isDown()),
                suppliers.isDown()
                        ? 0
                        : supplier.held().orElse(new SupplierWords.Held(0, List.of())).total(),
                lastRun(runs.orElse(List.of())),
                suppliers.orElse(List.of()));
    }

    /// The last one of the whole stock, or of a few SKUs if there is none among the newest.
    private static SyncWords.@Nullable Run lastRun(List<SyncWords.Run> newest) {
        return newest.stream()
                .filter(run -> run.compared() > 1)
                .findFirst()
                .orElse(newest.isEmpty() ? null : newest.getFirst());
    }

    private List<Today.Waiting> waiting() {
        List<Today.Waiting> waiting = new ArrayList<>();
        events.oldestWaiting().ifPresent(t -> waiting.add(new Today.Waiting("events", t)));
        for (Subscriber to : Subscriber.values()) {
            handover.oldestOwed(to).ifPresent(t -> waiting.add(new Today.Waiting(to.word(), t)));
        }
        return waiting;
    }

    private int parked(boolean syncIsDown, boolean supplierIsDown) {
        List<ParkedUnit> none = List.of();
        return (int) units.count(ParkedFilter.all())
                + (syncIsDown ? none : sync.parked().orElse(none)).size()
                + (supplierIsDown ? none : supplier.parked().orElse(none)).size();
    }
}
