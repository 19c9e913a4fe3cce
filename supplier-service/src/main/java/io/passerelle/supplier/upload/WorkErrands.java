package io.passerelle.supplier.upload;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Serving;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.inbound.VisitErrand;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Errands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Schedules durable work in the caller's transaction.
@ApplicationScoped
class WorkErrands implements Errands, VisitErrand {
    private final Work work;
    private final UploadWork uploads;
    private final ParkedWork parked;
    private final ReplanWork replans;
    private final AcknowledgementWork answers;
    private final WantedVisits visits;
    private final ArticleWork articles;
    private final UploadConfig config;
    private final Clock clock;

    WorkErrands(
            Work work,
            UploadWork uploads,
            ParkedWork parked,
            ReplanWork replans,
            AcknowledgementWork answers,
            WantedVisits visits,
            ArticleWork articles,
            UploadConfig config,
            Clock clock) {
        this.work = work;
        this.uploads = uploads;
        this.parked = parked;
        this.replans = replans;
        this.answers = answers;
        this.visits = visits;
        this.articles = articles;
        this.config = config;
        this.clock = clock;
    }

    /// Not at once while the supplier is parked.
    @Override
    public void upload(SupplierKey supplier) {
        String key = supplier.value();
        Instant now = clock.instant();
        Instant due =
                work.parkedAt(uploads, key)
                        .map(parkedAt -> parkedAt.plus(config.pauseAfterRefusal()))
                        .filter(now::isBefore)
                        .orElse(now);
        work.scheduleAt(uploads, key, due);
    }

    @Override
    public void replan(OrderId order) {
        work.schedule(replans, order.toString());
    }

    @Override
    public void lookUp(OrderId order) {
        work.schedule(articles, order.toString());
    }

    @Override
    public void parkedOrNot(String number) {
        work.schedule(parked, number);
    }

    @Override
    public void answer(String number, Instant due) {
        work.scheduleAt(answers, number, due);
    }

    /// Not while the supplier is parked: a wrong password tried again and again locks the account.
    @Override
    public void visit(SupplierKey supplier) {
        if (visits.want(supplier) && work.parkedAt(uploads, supplier.value()).isEmpty()) {
            work.schedule(uploads, supplier.value());
        }
    }

    /// A start is a new chance: often it is the repair of what had parked a supplier, or the
    /// declaration of one that was missing. It does not wait for what is found (docs/adr/0029).
    @Transactional
    void resume(@Observes Serving start) {
        work.schedule(replans, ReplanWork.ALL);
    }
}
