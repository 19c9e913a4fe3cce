package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Movements;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// Answers "why does the shop show 3?" from what was kept; asks nobody outside.
@Singleton
public class Explanations {
    private static final int WRITES = 5;
    private final Runs runs;
    private final Movements movements;
    private final QuantityWrites writes;

    Explanations(Runs runs, Movements movements, QuantityWrites writes) {
        this.runs = runs;
        this.movements = movements;
        this.writes = writes;
    }

    /// Empty if the SKU was never compared.
    @Transactional
    public Optional<SkuExplanation> of(Sku sku) {
        List<SkuExplanation> all =
                runs.newestDecisions(sku).stream().map(row -> explain(sku, row)).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getFirst().and(all.subList(1, all.size())));
    }

    private SkuExplanation explain(Sku sku, DecisionEntity row) {
        return new SkuExplanation(
                row.view(),
                row.runId,
                row.decidedAt,
                movements.open(sku),
                writes.newest(sku, row.location, WRITES),
                List.of());
    }
}
