package io.passerelle.sync.movement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.LineChange;
import io.passerelle.sync.stock.StockFile;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Order lines that suppliers ship, and which of their stock files are already without them.
@Singleton
public class SuppliedLines {
    private final SuppliedLineRepository lines;
    private final MovementRepository movements;
    private final Clock clock;

    SuppliedLines(SuppliedLineRepository lines, MovementRepository movements, Clock clock) {
        this.lines = lines;
        this.movements = movements;
        this.clock = clock;
    }

    /// The numbers of this file, and of those after it, are without these units.
    @Transactional(Transactional.TxType.MANDATORY)
    public void areIn(long file, Collection<SupplierStock.Contained> contained) {
        Map<Long, Integer> known =
                unitsIn(file, lines.of(contained.stream().map(c -> c.line().value()).toList()));
        for (SupplierStock.Contained line : contained) {
            if (known.getOrDefault(line.line().value(), 0) != line.units()) {
                lines.persist(new SuppliedLineEntity(line.line().value(), file, line.units()));
            }
        }
    }

    /// `P` of SKUs whose stock suppliers state.
    ///
    /// @param files whose numbers are looked at
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Sku, Integer> pending(Map<Sku, StockFile> files) {
        Instant oldest = clock.instant().minus(SupplierStock.REMEMBERED);
        List<MovementEntity> known = movements.since(files.keySet(), oldest);
        List<SuppliedLineEntity> contained =
                lines.of(known.stream().map(m -> m.lineId).distinct().toList());
        Map<Sku, List<LineChange>> changes =
                known.stream()
                        .collect(
                                groupingBy(
                                        m -> m.sku, mapping(MovementEntity::lineChange, toList())));
        Map<Sku, Integer> pending = new HashMap<>();
        files.forEach((sku, file) ->
                pending.put(
                        sku,
                        LineChange.outstanding(
                                changes.getOrDefault(sku, List.of()),
                                unitsIn(file.id(), contained))));
        return pending;
    }

    /// What a newer file said is left out: its numbers are not the ones looked at.
    private static Map<Long, Integer> unitsIn(long file, List<SuppliedLineEntity> contained) {
        Map<Long, Integer> units = new HashMap<>();
        contained.stream()
                .filter(line -> line.fileId <= file)
                .forEach(line -> units.put(line.lineId, line.units));
        return units;
    }
}
