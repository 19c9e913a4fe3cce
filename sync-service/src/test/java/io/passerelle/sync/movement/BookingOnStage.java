package io.passerelle.sync.movement;

import io.passerelle.common.trace.Traces;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.sync.simulation.Mistake;
import io.passerelle.sync.simulation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The real movements and their booking over a table in memory, one step per transaction.
public final class BookingOnStage {
    private final MovementTable table = new MovementTable();
    private final Movements movements;
    private final SuppliedLines suppliedLines;
    private final BookingWork work;

    public BookingOnStage(
            Stage stage,
            StockBook book,
            Consumer<Sku> toBook,
            Consumer<Sku> booked,
            StockOwners owners,
            Mistake planted) {
        Announcements announcements =
                new Announcements() {
                    @Override
                    public void toBook(Sku sku) {
                        toBook.accept(sku);
                    }

                    @Override
                    public void booked(Sku sku) {
                        booked.accept(sku);
                    }
                };
        this.movements = new Stepped(stage, table, announcements, owners, planted);
        this.suppliedLines =
                new SuppliedLines(
                        planted == Mistake.FILES_MIXED ? new NewestFile() : new LineTable(),
                        table,
                        stage.clock());
        this.work = new BookingWork(movements, book, Traces.off(), () -> Duration.ofDays(14));
    }

    public Movements movements() {
        return movements;
    }

    /// What the durable work does for a SKU.
    public Outcome perform(Sku sku) {
        return work.perform(sku.value());
    }

    public boolean anyToBook(Sku sku) {
        return table.anyToBook(sku);
    }

    public SuppliedLines suppliedLines() {
        return suppliedLines;
    }

    /// Keys of all movements that FileMaker is to have, in their order, booked or not.
    public List<String> keys() {
        return table.rows.stream()
                .filter(m -> m.state != MovementState.SUPPLIED)
                .map(m -> m.key)
                .toList();
    }

    public List<String> notBooked() {
        return table.rows.stream().filter(m -> m.state.isOpen()).map(m -> m.key).toList();
    }

    private static class LineTable extends SuppliedLineRepository {
        final List<SuppliedLineEntity> rows = new ArrayList<>();

        @Override
        public void persist(SuppliedLineEntity row) {
            rows.add(row);
        }

        @Override
        List<SuppliedLineEntity> of(Collection<Long> lines) {
            return rows.stream().filter(row -> lines.contains(row.lineId)).toList();
        }
    }

    /// Does not ask which file's numbers are looked at.
    private static final class NewestFile extends LineTable {

        @Override
        public void persist(SuppliedLineEntity row) {
            row.fileId = 0;
            super.persist(row);
        }
    }

    private static final class Stepped extends Movements {
        private final Stage stage;
        private final MovementTable table;
        private final Mistake planted;

        Stepped(
                Stage stage,
                MovementTable table,
                Announcements announcements,
                StockOwners owners,
                Mistake planted) {
            super(table, () -> BookAtConfig.BookAt.CREATED, announcements, owners, stage.clock());
            this.stage = stage;
            this.table = table;
            this.planted = planted;
        }

        @Override
        Optional<Due> next(Sku sku) {
            stage.step("take the next movement");
            return super.next(sku);
        }

        @Override
        void sending(long id, Sent sent) {
            stage.step("save that the write is sent");
            super.sending(id, sent);
            if (planted == Mistake.SETTLED_WHEN_SENT) {
                table.findById(id).state = MovementState.APPLIED;
            }
        }

        @Override
        boolean isApplied(long id) {
            stage.step("see whether it is booked");
            return super.isApplied(id);
        }

        @Override
        void applied(long id, Booking.Result.Applied result) {
            stage.step("save that it is booked");
            super.applied(id, result);
        }

        @Override
        public Set<Sku> inMotion(Collection<Sku> skus, Instant since) {
            return planted == Mistake.ANCHOR_DURING_BOOKING
                    ? Set.of()
                    : super.inMotion(skus, since);
        }
    }
}
