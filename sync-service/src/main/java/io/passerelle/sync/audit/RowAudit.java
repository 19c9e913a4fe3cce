package io.passerelle.sync.audit;

import io.passerelle.sync.audit.Difference.Kind;
import io.passerelle.sync.filemaker.FileMakerLedger;
import io.passerelle.sync.movement.BookedMovements;
import io.passerelle.sync.movement.BookedMovements.Booked;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Our movements against the rows of FileMaker's ledger.
@Singleton
class RowAudit {
    private final BookedMovements movements;
    private final FileMakerLedger ledger;

    RowAudit(BookedMovements movements, FileMakerLedger ledger) {
        this.movements = movements;
        this.ledger = ledger;
    }

    /// What we booked since then, each looked up by its key. Returns how many.
    int ours(Instant since, Runnable beforeEachPage, Consumer<Difference> found) {
        int looked = 0;
        List<Booked> page = movements.since(since, FileMakerLedger.KEYS_AT_ONCE);
        while (!page.isEmpty()) {
            beforeEachPage.run();
            Map<String, List<BigDecimal>> rows =
                    ledger.rows(page.stream().map(Booked::key).toList());
            page.forEach(m -> compare(m, rows.getOrDefault(m.key(), List.of()), found));
            looked += page.size();
            page = movements.after(page.getLast(), FileMakerLedger.KEYS_AT_ONCE);
        }
        return looked;
    }

    private static void compare(Booked ours, List<BigDecimal> rows, Consumer<Difference> found) {
        if (rows.isEmpty()) {
            found.accept(of(Kind.ROW_MISSING, ours, "booked here, not in FileMaker's ledger"));
        } else if (rows.size() > 1) {
            found.accept(of(Kind.ROW_TWICE, ours, "%d times in the ledger".formatted(rows.size())));
        } else if (rows.getFirst().compareTo(BigDecimal.valueOf(ours.units())) != 0) {
            found.accept(
                    of(
                            Kind.ROW_DIFFERS,
                            ours,
                            "%s units in the ledger, booked %d"
                                    .formatted(rows.getFirst(), ours.units())));
        }
    }

    private static Difference of(Kind kind, Booked ours, String detail) {
        return new Difference(kind, ours.sku(), ours.key(), detail);
    }

    /// Rows with a key of ours that nobody here made: looked for only if there are more rows than
    /// we booked.
    void theirs(Runnable beforeEachPage, Consumer<Difference> found) {
        if (ledger.ownRows() <= movements.count()) {
            return;
        }
        int first = 1;
        List<String> keys = ledger.ownKeys(first);
        while (!keys.isEmpty()) {
            beforeEachPage.run();
            List<String> real =
                    keys.stream()
                            .filter(key -> key.startsWith("SH_") && !key.startsWith("SH_TEST_"))
                            .collect(Collectors.toCollection(ArrayList::new));
            movements.unknown(real).stream()
                    .sorted()
                    .forEach(key ->
                            found.accept(
                                    new Difference(
                                            Kind.ROW_UNKNOWN,
                                            null,
                                            key,
                                            "in FileMaker's ledger, unknown here: was this database restored?")));
            first += keys.size();
            keys = ledger.ownKeys(first);
        }
    }
}
