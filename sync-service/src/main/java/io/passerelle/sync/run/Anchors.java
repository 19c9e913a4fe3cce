package io.passerelle.sync.run;

import io.passerelle.common.backup.LeftOut;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/// The moments SKUs are compared with, and how they are forgotten.
///
/// An anchor is true together with every booking and every write of ours since, and a restored
/// database lacks those that came after the copy: compared with it, Shopify would rise by what was
/// received and written in between, and fall once more by what was sold. So a copy has none, and
/// each SKU is as at first sight: nothing rises until a new observation is covered by a
/// reconciliation.
@Singleton
public class Anchors implements LeftOut {
    private final Observations observations;

    Anchors(Observations observations) {
        this.observations = observations;
    }

    @Override
    public Set<String> tables() {
        return Set.of(ObservationEntity.TABLE);
    }

    /// All of them, and what was to become one.
    ///
    /// @return how many there were
    @Transactional
    public long forget() {
        return observations.deleteAll();
    }
}
