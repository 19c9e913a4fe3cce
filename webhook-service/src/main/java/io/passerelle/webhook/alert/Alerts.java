package io.passerelle.webhook.alert;

import io.passerelle.common.work.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The clock of the rounds. Where nobody is to be told, there are none.
@ApplicationScoped
class Alerts {
    private final Ways ways;
    private final RoundWork round;
    private final Work work;

    Alerts(Ways ways, RoundWork round, Work work) {
        this.ways = ways;
        this.round = round;
        this.work = work;
    }

    @Scheduled(every = "${passerelle.alerts.every:60s}", identity = "alerts")
    @Transactional
    void due() {
        if (ways.isAny()) {
            work.schedule(round, RoundWork.KEY);
        }
    }
}
