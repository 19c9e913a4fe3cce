package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.audit.Difference.Kind;
import io.passerelle.sync.filemaker.FileMakerLedger;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.filemaker.FileMakerStock.Reading;
import io.passerelle.sync.movement.BookedMovements;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// FileMaker's stock against what it was at the audit before and, where it is made of movements,
/// against their sum. SKUs with a booking under way are left for the next audit.
@Singleton
class StockAudit {
    private final FileMakerStock fileMaker;
    private final FileMakerLedger ledger;
    private final BookedMovements movements;
    private final Audits audits;
    private final Clock clock;

    StockAudit(
            FileMakerStock fileMaker,
            FileMakerLedger ledger,
            BookedMovements movements,
            Audits audits,
            Clock clock) {
        this.fileMaker = fileMaker;
        this.ledger = ledger;
        this.movements = movements;
        this.audits = audits;
        this.clock = clock;
    }

    /// Returns how many SKUs were compared.
    ///
    /// @param recently movements are added up, row by row, only of SKUs booked since then
    int run(Instant recently, Runnable beforeEachPage, Consumer<Difference> found) {
        Instant start = clock.instant();
        Map<Sku, Integer> seen = stocks(beforeEachPage);
        Map<Sku, AuditedStockEntity> before = audits.stocks();
        // One that is gone would have everything looked through that was booked since it was seen.
        before.keySet().retainAll(seen.keySet());
        BookedSince booked = BookedSince.of(movements, before, recently, start);
        seen.keySet().removeAll(movements.inMotion(seen.keySet(), start));
        seen.forEach((sku, units) -> {
            moved(sku, before.get(sku), booked.units(sku), units, found);
            if (booked.recent().contains(sku)) {
                beforeEachPage.run();
                addsUp(sku, units, found);
            }
        });
        audits.keepStocks(seen, start);
        return seen.size();
    }

    private Map<Sku, Integer> stocks(Runnable beforeEachPage) {
        Map<Sku, Integer> seen = new TreeMap<>();
        fileMaker
                .readAll(beforeEachPage)
                .forEach((sku, reading) -> {
                    if (reading instanceof Reading.Units(int units)) {
                        seen.put(sku, units);
                    }
                });
        return seen;
    }

    private static void moved(
            Sku sku,
            @Nullable AuditedStockEntity before,
            int booked,
            int units,
            Consumer<Difference> found) {
        if (before != null && before.units + booked != units) {
            String detail =
                    "%d, was %d on %s, booked %+d since: %+d by others"
                            .formatted(
                                    units,
                                    before.units,
                                    before.seenAt,
                                    booked,
                                    units - before.units - booked);
            found.accept(new Difference(Kind.STOCK_MOVED, sku, null, detail));
        }
    }

    /// Somebody may enter a movement between the two readings, so a difference is looked at again.
    private void addsUp(Sku sku, int units, Consumer<Difference> found) {
        if (differs(sku, units)
                && fileMaker.read(sku).orElse(null) instanceof Reading.Units(int again)
                && differs(sku, again)) {
            String detail =
                    "%d, its movements add up to %s: was it recalculated?"
                            .formatted(again, ledger.stockByMovements(sku).orElse(BigDecimal.ZERO));
            found.accept(new Difference(Kind.STOCK_DIFFERS, sku, null, detail));
        }
    }

    private boolean differs(Sku sku, int units) {
        return ledger.stockByMovements(sku)
                .map(sum -> sum.setScale(0, RoundingMode.FLOOR))
                .filter(sum -> sum.compareTo(BigDecimal.valueOf(units)) != 0)
                .isPresent();
    }
}
