package io.passerelle.sync.run;

import static java.util.stream.Gatherers.windowFixed;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Breaker;
import io.passerelle.sync.store.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at a run's plan as a whole before it is carried out, and at what FileMaker did not answer.
@Singleton
class PlanCheck {
    private static final int AT_ONCE = 500;
    private final Breaker breaker;
    private final Confirmations confirmations;
    private final Runs runs;
    private final Transactions transactions;

    PlanCheck(
            SyncConfig config, Confirmations confirmations, Runs runs, Transactions transactions) {
        SyncConfig.Limits limits = config.breaker();
        this.breaker =
                new Breaker(limits.maxChangedShare(), limits.maxZeroedShare(), limits.atLeast());
        this.confirmations = confirmations;
        this.runs = runs;
        this.transactions = transactions;
    }

    /// What FileMaker had when it was decided on last, and does not have now.
    Gone gone(Pairing pairing) {
        Set<Sku> gone = new LinkedHashSet<>();
        List<Sku> unknown = new ArrayList<>();
        for (List<Sku> some : pairing.missing().stream().gather(windowFixed(AT_ONCE)).toList()) {
            Map<Runs.Spot, SkuDecision> last = transactions.call(() -> runs.lastDecisions(some));
            for (Sku sku : some) {
                boolean known =
                        Optional.ofNullable(last.get(new Runs.Spot(sku, pairing.place().key())))
                                .filter(Gone::wasThere)
                                .isPresent();
                (known ? gone : unknown).add(sku);
            }
        }
        return new Gone(pairing.place(), gone, unknown, gone.size() + pairing.paired());
    }

    /// Why the plan is not to be carried out; empty if it may be. What a person has confirmed
    /// counts for nothing.
    ///
    /// @param settled how many SKUs that both sides have are not part of the plan
    /// @param gone of each place
    Optional<String> objection(int settled, Comparison plan, List<Gone> gone) {
        return Stream.concat(
                        gone.stream().map(this::objection), Stream.of(objection(settled, plan)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "; " + other);
    }

    /// An answer without records, or with far too few, is no error, and nothing would be set by it.
    private Optional<String> objection(Gone gone) {
        Optional<String> objection = breaker.doubts(gone.had(), gone.skus().size());
        return objection.isEmpty()
                ? objection
                : breaker.doubts(gone.had(), confirmations.unconfirmed(gone).size());
    }

    private Optional<String> objection(int settled, Comparison plan) {
        int compared = settled + plan.planned().size();
        Optional<String> objection = trips(compared, plan.planned());
        return objection.isEmpty()
                ? objection
                : trips(compared, confirmations.unconfirmed(plan.planned()));
    }

    private Optional<String> trips(int compared, List<Planned> planned) {
        int zeroed = (int) planned.stream().filter(Planned::isZeroed).count();
        return breaker.trips(compared, planned.size(), zeroed);
    }
}
