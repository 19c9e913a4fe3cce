package io.passerelle.sync.run;

import jakarta.inject.Singleton;
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
        Optional<String> objection = breaker.trips(compared, plan.planned());
        return objection.isEmpty()
                ? objection
                : breaker.trips(compared, confirmations.unconfirmed(plan.planned()));
    }
}
