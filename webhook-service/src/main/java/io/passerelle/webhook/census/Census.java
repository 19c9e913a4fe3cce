package io.passerelle.webhook.census;

import io.passerelle.common.work.Work;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Once a day, compares how many orders the shop has of each of the last days with how many are
/// known here: what every faster way has missed shows here, and enters by the same door.
@ApplicationScoped
public class Census {
    private static final Duration DAY = Duration.ofDays(1);
    private final CensusWork counting;
    private final CensusBook book;
    private final CensusConfig config;
    private final Work work;
    private final Clock clock;

    Census(CensusWork counting, CensusBook book, CensusConfig config, Work work, Clock clock) {
        this.counting = counting;
        this.book = book;
        this.config = config;
        this.work = work;
        this.clock = clock;
    }

    /// A check as soon as possible.
    @Transactional
    public void request() {
        work.schedule(counting, CensusWork.KEY);
    }

    /// What the newest check of each of the last days found, newest day first.
    public List<DayCount> latest() {
        return book.newestFirst(config.days());
    }

    /// Asked hourly, so that a process that is started often, or was down at some hour, still makes
    /// one check a day. Without a day to compare nothing is kept, and it is made hourly.
    @Scheduled(every = "1h", identity = "census")
    @Transactional
    void due() {
        Instant yesterday = clock.instant().minus(DAY);
        if (book.checkedAt().filter(yesterday::isBefore).isEmpty()) {
            request();
        }
    }
}
