package io.passerelle.sync.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Work;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Begins the audit by the calendar, and shows what the newest one found as
/// `passerelle.audit.troubles`.
@Singleton
class AuditSchedule implements ConditionSource {
    private static final Duration KEPT = Duration.ofDays(90);
    private final Work work;
    private final AuditWork audit;
    private final Audits audits;
    private final Clock clock;

    AuditSchedule(Work work, AuditWork audit, Audits audits, Clock clock) {
        this.work = work;
        this.audit = audit;
        this.audits = audits;
        this.clock = clock;
    }

    void start(
            @Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event,
            Scheduler clockwork,
            Settings settings,
            MeterRegistry meters) {
        Gauge.builder("passerelle.audit.troubles", audits, Audits::troubles)
                .description("Differences the newest audit found that need a person")
                .strongReference(true)
                .register(meters);
        if (clockwork.isStarted()) {
            AuditTimes times = AuditTimes.from(settings);
            clockwork
                    .newJob("audit")
                    .setCron(times.expression())
                    .setTimeZone(times.zone().getId())
                    .setTask(_ -> begin())
                    .schedule();
        }
    }

    void begin() {
        audits.forgetBefore(clock.instant().minus(KEPT));
        work.schedule(audit, AuditWork.NIGHTLY);
    }

    @Override
    public List<Condition> conditions() {
        return audits.lastTroubled().map(AuditSchedule::troubled).stream().toList();
    }

    private static Condition troubled(Instant since) {
        return new Condition(
                "audit-troubles",
                Severity.TICKET,
                since,
                "FileMaker and our movements do not agree.",
                "The last audit found differences that need a person: 'audit --last' lists them."
                        + " Nothing was corrected.",
                "");
    }
}
