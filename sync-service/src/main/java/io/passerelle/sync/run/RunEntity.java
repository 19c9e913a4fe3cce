package io.passerelle.sync.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sync_run")
class RunEntity {
    static final String STOPPED = "stopped";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Enumerated(EnumType.STRING)
    Mode mode;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    String result = "running";

    /// The whole stock was compared.
    boolean whole;

    int compared;

    @Column(name = "equal_count")
    int equal;

    int written;
    int waiting;

    @Column(name = "in_motion")
    int inMotion;

    int skipped;
    int failed;

    @Nullable String message;

    /// When a person said that what this run had planned is right.
    @Column(name = "confirmed_at")
    @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected RunEntity() {}

    RunEntity(Mode mode, Instant startedAt) {
        this.mode = mode;
        this.startedAt = startedAt;
    }

    /// @param whole the whole stock was compared
    void end(RunReport report, boolean whole, String result, @Nullable String message, Instant at) {
        this.whole = whole;
        this.result = result;
        this.message = message;
        this.endedAt = at;
        this.compared = report.total();
        this.equal = report.count(Outcome.EQUAL);
        this.written = report.count(Outcome.WRITTEN) + report.count(Outcome.WOULD_WRITE);
        this.waiting = report.count(Outcome.WAITING);
        this.inMotion = report.count(Outcome.IN_MOTION);
        this.skipped = report.count(Outcome.SKIPPED);
        this.failed = report.count(Outcome.FAILED);
    }

    boolean isStopped() {
        return result.equals(STOPPED);
    }

    RunView view() {
        return new RunView(
                id,
                mode,
                startedAt,
                endedAt,
                result,
                compared,
                equal,
                written,
                waiting,
                inMotion,
                skipped,
                failed,
                message,
                confirmedAt);
    }
}
