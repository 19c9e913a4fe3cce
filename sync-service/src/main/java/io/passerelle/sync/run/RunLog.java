package io.passerelle.sync.run;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.run.WriterBusy.Patience;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;

/// Keeps what a run decides while it is under way, and how it ended.
@Singleton
class RunLog {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;
    private final Runs runs;
    private final Leases leases;
    private final Clock clock;

    RunLog(Runs runs, Leases leases, Clock clock) {
        this.runs = runs;
        this.leases = leases;
        this.clock = clock;
    }

    /// A run under way, with what it has decided so far.
    final class Underway {
        private final long id;
        private final Mode mode;
        private final Patience patience;
        private final Instant startedAt = clock.instant();
        private RunReport report;
        private boolean whole;

        private Underway(Mode mode, Patience patience) {
            this.id = runs.begin(mode);
            this.mode = mode;
            this.patience = patience;
            this.report = RunReport.empty(id);
        }

        long id() {
            return id;
        }

        Mode mode() {
            return mode;
        }

        /// With whoever else writes.
        Patience patience() {
            return patience;
        }

        Instant startedAt() {
            return startedAt;
        }

        RunReport report() {
            return report;
        }

        /// In several transactions if they are many.
        void keep(List<SkuDecision> decisions) {
            decisions.stream()
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .forEach(some -> runs.keep(id, mode, some));
            report = report.plus(decisions);
        }

        /// The whole stock has been compared by now.
        void comparedAll() {
            whole = true;
        }

        void stoppedBy(String reason) {
            report = report.stoppedBy(reason);
        }
    }

    /// For a run over many SKUs: only one such at a time.
    ///
    /// @throws io.passerelle.sync.lease.Busy if another is under way
    RunReport alone(Function<Leases.Lease, RunReport> body) {
        try (var lease = leases.takeNow("sync-run", LEASE, "another sync run")) {
            return body.apply(lease);
        }
    }

    RunReport run(Mode mode, Patience patience, Consumer<Underway> body) {
        Underway run = new Underway(mode, patience);
        try (var _ = LogContext.run(run.id)) {
            body.accept(run);
            runs.end(run.report, run.whole, run.report.result(mode), run.report.stopped());
            Log.infof("sync.ended run=%d %s", run.id, run.report.summary());
            return run.report;
        } catch (RuntimeException e) {
            runs.end(run.report, run.whole, "failed", e.toString());
            throw e;
        }
    }
}
