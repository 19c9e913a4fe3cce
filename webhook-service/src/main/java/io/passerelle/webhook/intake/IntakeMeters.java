package io.passerelle.webhook.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/// What can be seen of the intake from outside:
///
/// | meter | says |
/// |---|---|
/// | `passerelle.webhooks` by `outcome` | requests: `stored`, `duplicate`, or why refused |
/// | `passerelle.webhooks.signed` by `secret` | genuine ones, by the secret they match; `1` is the newest |
/// | `passerelle.intake.commit.size` | webhooks per commit, as a distribution |
/// | `passerelle.intake.commit.time` | how long a commit takes, as a distribution, failed ones too |
/// | `passerelle.intake.waiting` | webhooks not answered yet |
@Singleton
class IntakeMeters {
    private final MeterRegistry registry;
    private final RefusalCount refusals;
    private final DistributionSummary size;
    private final Timer time;

    IntakeMeters(MeterRegistry registry, RefusalCount refusals) {
        this.registry = registry;
        this.refusals = refusals;
        this.size =
                DistributionSummary.builder("passerelle.intake.commit.size")
                        .serviceLevelObjectives(1, 3, 10, 30, 100, 300, 1000)
                        .register(registry);
        this.time =
                Timer.builder("passerelle.intake.commit.time")
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(3),
                                Duration.ofMillis(10),
                                Duration.ofMillis(30),
                                Duration.ofMillis(100),
                                Duration.ofMillis(300),
                                Duration.ofSeconds(1))
                        .register(registry);
    }

    void watch(Backlog backlog) {
        Gauge.builder("passerelle.intake.waiting", backlog, Backlog::depth).register(registry);
    }

    <T> T commit(int webhooks, Supplier<T> work) {
        size.record(webhooks);
        return time.record(work);
    }

    void signedWith(int secret) {
        registry.counter("passerelle.webhooks.signed", "secret", Integer.toString(secret))
                .increment();
    }

    void outcome(Reception reception) {
        registry.counter("passerelle.webhooks", "outcome", word(reception)).increment();
        if (reception instanceof Reception.Refused) {
            refusals.one();
        }
    }

    private static String word(Reception reception) {
        return switch (reception) {
            case Reception.Stored() -> "stored";
            case Reception.Duplicate() -> "duplicate";
            case Reception.Refused(Refusal reason) -> reason.word();
        };
    }
}
