package io.passerelle.sync.movement;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook.Entry;
import io.passerelle.sync.movement.StockBook.Reading;
import io.passerelle.sync.movement.StockBook.StockRecord;
import java.math.BigDecimal;
import java.util.Optional;

/// Books one movement exactly once ("CAS-PORTAL"). Each round looks before it writes: first the
/// stock record, then the ledger, in this order. A write demands the `modId` just read, so a late,
/// repeated or concurrent one is refused by FileMaker; the stamp in the same record tells a lost
/// answer from a lost write even where record and ledger row are not written as one.
final class Booking {
    private static final int ROUNDS = 6;
    private final StockBook book;
    private final Journal journal;

    /// How a booking ended.
    sealed interface Result {
        /// @param note what was unusual, `""` if nothing
        record Applied(BigDecimal before, BigDecimal after, String note) implements Result {}

        record Later(String reason) implements Result {}

        record Stuck(String reason) implements Result {}
    }

    /// Where the state is saved before each write leaves.
    interface Journal {
        void sending(BigDecimal before, BigDecimal after);
    }

    /// @param key its key in the ledger
    /// @param units change of the stock: negative for a sale
    /// @param attempted whether a write for this key may have been sent before
    record Order(
            String key, Sku sku, int units, String kind, String orderName, boolean attempted) {}

    Booking(StockBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    Result book(Order order) {
        boolean attempted = order.attempted();
        boolean refusedAsDuplicate = false;
        for (int round = 1; round <= ROUNDS; round++) {
            Look look = look(order);
            Optional<Result> settled = judge(order, look, attempted);
            if (settled.isPresent()) {
                return settled.get();
            }
            if (refusedAsDuplicate) {
                return new Result.Stuck(
                        "FileMaker has the key "
                                + order.key()
                                + " (504), but not where it can be found: is it under"
                                + " another product, or the key field not indexed?");
            }
            attempted = true;
            switch (write(order, look)) {
                case Write.Done(Result.Applied applied) -> {
                    return applied;
                }
                case Write.LookAgain(boolean duplicate) -> refusedAsDuplicate = duplicate;
            }
        }
        return new Result.Later(
                "FileMaker's record of "
                        + order.sku()
                        + " changed under each of "
                        + ROUNDS
                        + " tries");
    }

    /// The record and the ledger, as they were seen one after the other.
    private record Look(Reading reading, Optional<StockBook.LedgerRow> row) {}

    private sealed interface Write {
        record Done(Result.Applied applied) implements Write {}

        record LookAgain(boolean duplicate) implements Write {}
    }

    private Look look(Order order) {
        Reading reading = book.read(order.sku());
        return new Look(reading, book.row(order.key()));
    }

    /// The table of the FileMaker facts, section 5.2; empty means "not booked: write".
    private Optional<Result> judge(Order order, Look look, boolean attempted) {
        if (!(look.reading() instanceof Reading.Found(StockRecord record))) {
            return Optional.of(new Result.Stuck(((Reading.Unusable) look.reading()).reason()));
        }
        boolean stamped = record.stamp().equals(order.key());
        if (look.row().isPresent()
                && look.row().get().units().compareTo(BigDecimal.valueOf(order.units())) != 0) {
            return Optional.of(
                    new Result.Stuck(
                            "the ledger has "
                                    + order.key()
                                    + " with "
                                    + look.row().get().units()
                                    + " units, expected "
                                    + order.units()));
        }
        if (stamped && look.row().isPresent()) {
            return Optional.of(applied(order, record, attempted ? "" : "found already booked"));
        }
        if (stamped) {
            addMissingRow(order, record);
            return Optional.of(
                    applied(order, record, "stock was written without its ledger row; row added"));
        }
        if (look.row().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(attempted ? judgeRowWithoutStamp(order) : found(record));
    }

    private Result found(StockRecord record) {
        return new Result.Applied(
                record.stock(), record.stock(), "found in the ledger from an earlier time");
    }

    /// Either a late commit slipped in between the two reads, or there is a row without its stock.
    private Result judgeRowWithoutStamp(Order order) {
        return book.read(order.sku()) instanceof Reading.Found(StockRecord again)
                        && again.stamp().equals(order.key())
                ? applied(order, again, "")
                : new Result.Stuck(
                        "the ledger has "
                                + order.key()
                                + ", but the stock record does not bear its stamp: was the stock changed?");
    }

    private Result.Applied applied(Order order, StockRecord record, String note) {
        return new Result.Applied(
                record.stock().subtract(BigDecimal.valueOf(order.units())), record.stock(), note);
    }

    private void addMissingRow(Order order, StockRecord record) {
        try {
            book.addRow(
                    record,
                    entry(
                            order,
                            record.stock().subtract(BigDecimal.valueOf(order.units())),
                            record.stock()));
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.NOT_UNIQUE) {
                throw e;
            }
        }
    }

    private Write write(Order order, Look look) {
        StockRecord record = ((Reading.Found) look.reading()).record();
        BigDecimal after = record.stock().add(BigDecimal.valueOf(order.units()));
        journal.sending(record.stock(), after);
        try {
            book.write(record, entry(order, record.stock(), after));
            return new Write.Done(new Result.Applied(record.stock(), after, ""));
        } catch (FileMakerFailure e) {
            return switch (e.kind()) {
                case CONFLICT, MISSING, TOKEN -> new Write.LookAgain(false);
                case NOT_UNIQUE -> new Write.LookAgain(true);
                default -> throw e;
            };
        }
    }

    private static Entry entry(Order order, BigDecimal before, BigDecimal after) {
        return new Entry(
                order.key(), order.units(), before, after, order.kind(), order.orderName());
    }
}
