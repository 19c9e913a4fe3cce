package io.passerelle.sync.run;

import io.passerelle.sync.stock.Breaker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Looks at a run's plan as a whole before it is carried out.
@Singleton
class PlanCheck {
    private final Breaker breaker;
    private final Confirmations confirmations;

    PlanCheck(SyncConfig config, Confirmations confirmations) {
        SyncConfig.Limits limits = config.breaker();
        this.breaker =
                new Breaker(limits.maxChangedShare(), limits.maxZeroedShare(), limits.atLeast());
        this.confirmations = confirmations;
    }

    /// Why the plan is not to be carried out; empty if it may be. What a person has confirmed
    /// counts for nothing.
    ///
    /// @param settled how many SKUs that both sides have are not part of the plan
    Optional<String> objection(int settled, Comparison plan) {
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
