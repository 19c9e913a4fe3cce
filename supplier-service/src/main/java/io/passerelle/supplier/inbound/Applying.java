package io.passerelle.supplier.inbound;

import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.notice.Unreadable;
import io.passerelle.supplier.order.Answers;
import io.passerelle.supplier.partner.Expected;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Applies fetched files: read outside, acted on and settled in one transaction, so that whatever
/// is repeated happens once.
@Singleton
class Applying {
    private static final int LONGEST_NUMBER = 255;
    private final InboundFileRepository files;
    private final Suppliers suppliers;
    private final Recipients recipients;
    private final Answers answers;
    private final VisitErrand errand;
    private final Clock clock;

    Applying(
            InboundFileRepository files,
            Suppliers suppliers,
            Recipients recipients,
            Answers answers,
            VisitErrand errand,
            Clock clock) {
        this.files = files;
        this.suppliers = suppliers;
        this.recipients = recipients;
        this.answers = answers;
        this.errand = errand;
        this.clock = clock;
    }

    /// Whose file it is, and of which kind.
    private record Subject(SupplierKey supplier, String kind) {}

    /// Does nothing to a file that is settled for good.
    void apply(String id) {
        subject(id).ifPresent(subject -> apply(id, subject));
    }

    private Optional<Subject> subject(String id) {
        return inTransaction(() ->
                files.of(id)
                        .filter(Applying::waits)
                        .map(file -> new Subject(new SupplierKey(file.supplier), file.kind)));
    }

    private void apply(String id, Subject subject) {
        Optional<Expected> kind =
                suppliers
                        .find(subject.supplier())
                        .map(Supplier::inbox)
                        .flatMap(inbox -> kindOf(inbox, subject.kind()));
        if (kind.isEmpty()) {
            park(id, "no such kind of file is declared for this supplier any more");
            return;
        }
        Reading reading;
        try {
            reading = Reading.of(kind.get(), inTransaction(() -> files.get(id).content));
        } catch (Unreadable e) {
            park(id, e.reason());
            return;
        }
        inTransaction(() -> {
            settle(files.get(id), subject.supplier(), reading);
            return id;
        });
    }

    private static Optional<Expected> kindOf(Inbox inbox, String word) {
        return inbox.kindOf(word);
    }

    private void settle(InboundFileEntity file, SupplierKey supplier, Reading reading) {
        if (!waits(file)) {
            return;
        }
        reading.numbers().stream()
                .filter(number -> number.length() <= LONGEST_NUMBER)
                .forEach(file.mentions::add);
        boolean again = !(reading instanceof Reading.Stock) && files.wasApplied(file);
        if (again) {
            end(file, FileState.DUPLICATE, "");
        } else {
            Recipients.Taken taken =
                    recipients.take(
                            supplier, Objects.requireNonNull(file.sha256), file.written(), reading);
            end(file, taken.held() ? FileState.PARKED : FileState.APPLIED, taken.words());
        }
        if (answers.isForgotten(file.mentions)) {
            file.dropContent();
        }
    }

    private void park(String id, String why) {
        inTransaction(() -> {
            InboundFileEntity file = files.get(id);
            if (waits(file)) {
                end(file, FileState.PARKED, why);
            }
            return id;
        });
    }

    private void end(InboundFileEntity file, FileState state, String why) {
        file.settle(state, why, clock.instant());
        if (file.archivedAt == null) {
            errand.visit(new SupplierKey(file.supplier));
        }
        Log.infof(
                "inbox.settled supplier=%s file=%s kind=%s state=%s",
                file.supplier, file.id, file.kind, state.word());
    }

    private static boolean waits(InboundFileEntity file) {
        return file.kept && (file.state == FileState.FETCHED || file.state == FileState.PARKED);
    }

    private static <T> T inTransaction(Callable<T> step) {
        return QuarkusTransaction.requiringNew().call(step);
    }
}
