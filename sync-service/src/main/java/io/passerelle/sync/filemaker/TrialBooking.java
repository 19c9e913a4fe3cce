package io.passerelle.sync.filemaker;

import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.filemaker.FileMakerFailure.Kind;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Shows what no metadata does: that the account may book, and that FileMaker refuses a movement it
/// has. Books 0 units on a product a person names, twice with one key, and leaves a row of kind
/// `TEST` in the ledger.
@Singleton
public class TrialBooking {
    private final StockBook book;
    private final Clock clock;

    TrialBooking(StockBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public List<Check> run(Sku sku) {
        String key = "SH_TEST_" + clock.millis();
        List<Check> checks = new ArrayList<>();
        Check first = first(sku, key);
        checks.add(first);
        if (first.good() && book.proof() != Proof.LIKENESS && book.proof() != Proof.REFERENCE) {
            checks.add(second(sku, key));
        }
        return checks;
    }

    private Check first(Sku sku, String key) {
        String what = "FileMaker trial booking";
        try {
            if (!(book.read(sku) instanceof StockBook.Reading.Found(var record))) {
                return Check.bad(what, sku + " cannot be used; name a product with a plain stock");
            }
            book.write(record, entry(record, key));
            book.settle(record);
            return book.rows(record, key, 0).count() > 0
                    ? Check.good(what, "0 units of " + sku + " booked as " + key)
                    : Check.bad(what, key + " was booked, but is not found in the ledger");
        } catch (FileMakerFailure e) {
            return Check.bad(what, e.getMessage() + hint(e));
        }
    }

    private static String hint(FileMakerFailure e) {
        return switch (e.code()) {
            case 200 -> "; the account needs the right to edit the stock and to create movements";
            case 201 -> "; a field prohibits modification";
            case 103, 106, 110 ->
                    "; does the relationship allow creation of records, on the side of the movements?";
            default -> "";
        };
    }

    private Check second(Sku sku, String key) {
        String what = "FileMaker refuses a key twice";
        try {
            if (book.read(sku) instanceof StockBook.Reading.Found(var record)
                    && book.write(record, entry(record, key)).note().isEmpty()) {
                return Check.bad(
                        what,
                        key
                                + " was taken twice; validate the key: unique, always, no override by users");
            }
            return Check.good(what, "the script says it has it");
        } catch (FileMakerFailure e) {
            return e.kind() == Kind.NOT_UNIQUE
                    ? Check.good(what, "refused with 504")
                    : Check.bad(what, String.valueOf(e.getMessage()));
        }
    }

    private static StockBook.Entry entry(StockBook.StockRecord record, String key) {
        return new StockBook.Entry(key, 0, record.stock(), record.stock(), "TEST", "");
    }
}
