package io.passerelle.sync.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// `reconciled-until`: Shopify time up to which every order is known here. It only moves forward.
@Singleton
public class Reconciled implements PanacheRepositoryBase<ReconciledEntity, Integer> {
    private final RisesWanted rises;
    private final CompareAgain compare;

    Reconciled(RisesWanted rises, CompareAgain compare) {
        this.rises = rises;
        this.compare = compare;
    }

    @Transactional
    public Instant until() {
        return findByIdOptional(ReconciledEntity.ONLY).map(r -> r.until).orElse(Instant.EPOCH);
    }

    /// Moves the mark, and lets the SKUs that waited for it be compared again.
    @Transactional
    public void advance(Instant until) {
        ReconciledEntity mark = findByIdOptional(ReconciledEntity.ONLY).orElse(null);
        if (mark == null) {
            persist(new ReconciledEntity(until));
        } else if (until.isAfter(mark.until)) {
            mark.until = until;
        } else {
            return;
        }
        compare.these(rises.all());
    }
}
