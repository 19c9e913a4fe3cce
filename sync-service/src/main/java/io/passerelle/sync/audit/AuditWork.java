package io.passerelle.sync.audit;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.sync.lease.Busy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The audit as durable work: one at a time, and made up for if FileMaker was off at night.
@Singleton
class AuditWork implements WorkKind {
    static final String NIGHTLY = "nightly";
    private final Audit audit;

    AuditWork(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(20));
    }

    @Override
    public Outcome perform(String key) {
        try {
            audit.run(Audit.Scope.RECENT);
            return Outcome.done();
        } catch (FileMakerFailure | Busy e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }
}
