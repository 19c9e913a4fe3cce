package io.passerelle.supplier.inbound;

import io.passerelle.supplier.ftps.RemoteTrouble;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which inboxes are to be looked into, and how the last look went; in the database, so that every
/// process and every command sees the same.
@ApplicationScoped
public class Visits {
    private final VisitRepository rows;
    private final Clock clock;

    Visits(VisitRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// How it stands with one inbox.
    ///
    /// @param visitedAt the last look that succeeded
    /// @param trouble what the last look met, `""` if nothing
    public record Standing(@Nullable Instant visitedAt, String trouble) {}

    @Transactional
    public Standing of(SupplierKey supplier) {
        return rows.of(supplier)
                .map(row -> new Standing(row.visitedAt, row.trouble))
                .orElseGet(() -> new Standing(null, ""));
    }

    @Transactional
    public void want(SupplierKey supplier) {
        VisitEntity row = rows.get(supplier);
        row.wantedAt = row.wantedAt == null ? clock.instant() : row.wantedAt;
    }

    @Transactional
    public boolean isWanted(SupplierKey supplier) {
        return rows.of(supplier).filter(row -> row.wantedAt != null).isPresent();
    }

    /// The look has begun; what is wanted from here on is another one.
    @Transactional
    public void begin(SupplierKey supplier) {
        rows.get(supplier).wantedAt = null;
    }

    /// @param trouble that did not end it, `""` if there was none
    @Transactional
    public void succeeded(SupplierKey supplier, String trouble) {
        VisitEntity row = rows.get(supplier);
        row.visitedAt = clock.instant();
        row.failingSince = null;
        row.lasting = false;
        row.trouble = trouble;
    }

    @Transactional
    public void failed(SupplierKey supplier, RemoteTrouble trouble) {
        VisitEntity row = rows.get(supplier);
        row.failingSince = row.failingSince == null ? clock.instant() : row.failingSince;
        row.lasting = trouble.kind() != RemoteTrouble.Kind.PASSING;
        row.trouble = trouble.reason();
    }

    /// Why a person is needed, told once: whoever asks again tries again.
    ///
    /// @param patience how long passing failures may go on
    @Transactional
    public Optional<String> takeGrounds(SupplierKey supplier, Duration patience) {
        Optional<VisitEntity> row = rows.of(supplier).filter(r -> isHopeless(r, patience));
        Optional<String> grounds =
                row.map(r ->
                        r.lasting
                                ? r.trouble
                                : "still failing after " + patience + ": " + r.trouble);
        row.ifPresent(r -> {
            r.failingSince = null;
            r.lasting = false;
        });
        return grounds;
    }

    private boolean isHopeless(VisitEntity row, Duration patience) {
        Instant since = row.failingSince;
        return since != null && (row.lasting || !clock.instant().isBefore(since.plus(patience)));
    }
}
