package io.passerelle.sync.movement;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook.Entry;
import io.passerelle.sync.movement.StockBook.Reading;
import io.passerelle.sync.movement.StockBook.StockRecord;
import io.passerelle.sync.movement.StockBook.Written;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Books one movement exactly once. Each round looks before it writes: first the stock record, then
/// the ledger, in this order; [Finding] says what that means. Where the record has a stamp, a write
/// demands the `modId` just read, so a late, repeated or concurrent one is refused by FileMaker,
/// and the stamp tells a lost answer from a lost write even where record and ledger row are not
/// written as one.
final class Booking {
    private static final int ROUNDS = 6;

    /// After these nothing of a single new record was written.
    private static final Set<FileMakerFailure.Kind> NOTHING_DONE =
            EnumSet.complementOf(
                    EnumSet.of(FileMakerFailure.Kind.UNKNOWN, FileMakerFailure.Kind.TOKEN));

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
        void sending(Sent sent);

        /// The write just announced was surely not done.
        void notDone();
    }

    /// @param key its key in the ledger
    /// @param units change of the stock: negative for a sale
    /// @param sent the last write for this key that may have been sent, null if there was none
    record Order(
            String key, Sku sku, int units, String kind, String orderName, @Nullable Sent sent) {}

    Booking(StockBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    Result book(Order order) {
        @Nullable Sent sent = order.sent();
        boolean refusedAsDuplicate = false;
        for (int round = 1; round <= ROUNDS; round++) {
            Reading reading = book.read(order.sku());
            if (!(reading instanceof Reading.Found(StockRecord record))) {
                return new Result.Stuck(((Reading.Unusable) reading).reason());
            }
            var rows = book.rows(record, order.key(), order.units());
            Finding finding = Finding.of(book.proof(), order, sent, record, rows);
            if (!(finding instanceof Finding.NotBooked)) {
                return follow(finding, order, sent, record);
            }
            if (refusedAsDuplicate) {
                return new Result.Stuck(duplicateOfNothing(order));
            }
            sent = sent(order, record, rows.count());
            switch (write(order, record, sent)) {
                case Attempt.Done(Result.Applied applied) -> {
                    return applied;
                }
                case Attempt.LookAgain(boolean duplicate, boolean done) -> {
                    refusedAsDuplicate = duplicate;
                    sent = done ? sent : order.sent();
                }
            }
        }
        return new Result.Later(
                "FileMaker's record of %s changed under each of %d tries"
                        .formatted(order.sku(), ROUNDS));
    }

    private static String duplicateOfNothing(Order order) {
        return ("FileMaker has the key %s (504), but not where it can be found: is it under another"
                        + " product, or the key field not indexed?")
                .formatted(order.key());
    }

    private Result follow(Finding finding, Order order, @Nullable Sent sent, StockRecord record) {
        return switch (finding) {
            case Finding.NotBooked _ -> throw new IllegalStateException("to be written");
            case Finding.Booked(String note) -> {
                book.settle(record);
                yield applied(order, sent, record, note);
            }
            case Finding.RowMissing _ -> {
                addMissingRow(order, record);
                yield stamped(order, record, "stock was written without its ledger row; row added");
            }
            case Finding.StampMissing _ -> judgeRowWithoutStamp(order);
            case Finding.Unseen _ ->
                    new Result.Later(
                            order.key() + " was sent without an answer and is not there yet");
            case Finding.Stuck(String reason) -> new Result.Stuck(reason);
        };
    }

    private Result.Applied applied(
            Order order, @Nullable Sent sent, StockRecord record, String note) {
        if (record.stamp().equals(order.key())) {
            return stamped(order, record, note);
        }
        return sent == null
                ? new Result.Applied(record.stock(), record.stock(), note)
                : new Result.Applied(sent.before(), sent.after(), note);
    }

    private static Result.Applied stamped(Order order, StockRecord record, String note) {
        return new Result.Applied(
                record.stock().subtract(BigDecimal.valueOf(order.units())), record.stock(), note);
    }

    /// Either a late commit slipped in between the two reads, or there is a row without its stock.
    private Result judgeRowWithoutStamp(Order order) {
        return book.read(order.sku()) instanceof Reading.Found(StockRecord again)
                        && again.stamp().equals(order.key())
                ? stamped(order, again, "")
                : new Result.Stuck(
                        "the ledger has "
                                + order.key()
                                + ", but the stock record does not bear its stamp: was the stock changed?");
    }

    private void addMissingRow(Order order, StockRecord record) {
        BigDecimal before = record.stock().subtract(BigDecimal.valueOf(order.units()));
        try {
            book.addRow(record, entry(order, before, record.stock()));
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.NOT_UNIQUE) {
                throw e;
            }
        }
    }

    private sealed interface Attempt {
        record Done(Result.Applied applied) implements Attempt {}

        /// @param perhapsDone whether the write may have been done all the same
        record LookAgain(boolean duplicate, boolean perhapsDone) implements Attempt {}
    }

    private static Sent sent(Order order, StockRecord record, int rows) {
        BigDecimal after = record.stock().add(BigDecimal.valueOf(order.units()));
        return new Sent(record.stock(), after, rows, true);
    }

    private Attempt write(Order order, StockRecord record, Sent sent) {
        journal.sending(sent);
        Written written;
        try {
            written = book.write(record, entry(order, sent.before(), sent.after()));
        } catch (FileMakerFailure e) {
            return refused(e);
        }
        book.settle(record);
        return new Attempt.Done(
                new Result.Applied(written.before(), written.after(), written.note()));
    }

    private Attempt refused(FileMakerFailure e) {
        // A record and its portal row may be written apart, so a refusal proves nothing there;
        // the next look does.
        boolean notDone = !book.proof().refusesRepetition() && NOTHING_DONE.contains(e.kind());
        if (notDone) {
            journal.notDone();
        }
        return switch (e.kind()) {
            case CONFLICT, MISSING, TOKEN -> new Attempt.LookAgain(false, !notDone);
            case NOT_UNIQUE -> new Attempt.LookAgain(true, !notDone);
            case LOCKED, REJECTED, CONFIGURATION, LOGIN, UNAVAILABLE, UNKNOWN -> throw e;
        };
    }

    private static Entry entry(Order order, BigDecimal before, BigDecimal after) {
        return new Entry(
                order.key(), order.units(), before, after, order.kind(), order.orderName());
    }
}
