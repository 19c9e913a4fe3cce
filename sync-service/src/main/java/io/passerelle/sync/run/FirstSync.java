package io.passerelle.sync.run;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The second half of a first sync: what was seen becomes an anchor once a reconciliation has
/// passed it, and only then may numbers rise. For a person at a terminal who waits for it.
@Singleton
public class FirstSync {
    private static final Duration STAMP_SPAN = Duration.ofSeconds(5);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final SyncRun run;
    private final Reconciled reconciled;
    private final WebhookService webhookService;
    private final SyncConfig config;
    private final Clock clock;

    FirstSync(
            SyncRun run,
            Reconciled reconciled,
            WebhookService webhookService,
            SyncConfig config,
            Clock clock) {
        this.run = run;
        this.reconciled = reconciled;
        this.webhookService = webhookService;
        this.config = config;
        this.clock = clock;
    }

    /// Waits for the order lag, asks for a reconciliation, and compares again. If none comes (the
    /// serving processes may be down), the first report stands: the rises follow later by
    /// themselves.
    public RunReport finish(RunReport first, Progress progress) {
        Instant needed = clock.instant().plus(STAMP_SPAN).plus(config.orderLag());
        // The mark is a Date header, rounded down and on another clock: ask a little later than
        // needed.
        waitUntil(needed.plus(CLOCKS_APART), progress);
        if (!webhookService.requestReconciliation()) {
            progress.at(
                    "webhook-service does not answer; rises follow after its next reconciliation",
                    0,
                    0);
            return first;
        }
        Instant end = clock.instant().plus(PATIENCE);
        while (!isKnown(needed) && clock.instant().isBefore(end)) {
            pause();
        }
        return isKnown(needed) ? run.everything(Mode.WRITE, progress) : first;
    }

    private boolean isKnown(Instant needed) {
        return !reconciled.until().isBefore(needed.minus(CLOCKS_APART));
    }

    private void waitUntil(Instant time, Progress progress) {
        long said = -1;
        for (Instant now = clock.instant(); now.isBefore(time); now = clock.instant()) {
            long left = Duration.between(now, time).toSeconds();
            if (left / 10 != said) {
                said = left / 10;
                progress.at("waiting " + left + " s until no order can be on its way", 0, 0);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
