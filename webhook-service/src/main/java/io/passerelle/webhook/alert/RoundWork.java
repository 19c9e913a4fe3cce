package io.passerelle.webhook.alert;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneId;

/// One look at all three services; durable work, so that it is made by one node only.
@ApplicationScoped
class RoundWork implements WorkKind {
    static final String KEY = "all";
    private final Gathering gathering;
    private final AlertBook book;
    private final AlertsConfig config;

    RoundWork(Gathering gathering, AlertBook book, AlertsConfig config) {
        this.gathering = gathering;
        this.book = book;
        this.config = config;
    }

    @Override
    public String name() {
        return "alert-round";
    }

    @Override
    public Outcome perform(String key) {
        book.observe(gathering.now());
        ZoneId zone = config.timeZone().map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        config.dailySummary()
                .map(LocalTime::parse)
                .ifPresent(time -> book.summarize(new SummaryTime(time, zone)));
        return Outcome.done();
    }
}
