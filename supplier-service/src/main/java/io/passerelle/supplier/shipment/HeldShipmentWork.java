package io.passerelle.supplier.shipment;

import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Lists a held shipment among the parked work, where people look; replaying it there tries it
/// again, cancelling it there ends it. The key is the shipment's id.
///
/// Only one that is listed can have been replayed: a unit that runs again because the process
/// stopped before its end was stored releases nothing.
@Singleton
class HeldShipmentWork implements WorkKind {
    private final HeldShipments held;
    private final Work work;

    HeldShipmentWork(HeldShipments held, Work work) {
        this.held = held;
        this.work = work;
    }

    @Override
    public String name() {
        return "held-shipment";
    }

    @Override
    public Outcome perform(String id) {
        held.release(id, listedAt(id));
        return held.reason(id).map(Outcome::park).orElseGet(Outcome::done);
    }

    @Override
    public boolean remains(String id) {
        return held.wasHeldAfter(id, listedAt(id));
    }

    @Override
    public About about(String id) {
        return held.about(id);
    }

    @Override
    public Optional<String> giveUp(String id) {
        held.cancel(id);
        return Optional.empty();
    }

    /// When it was listed last, before all times if it is not.
    private Instant listedAt(String id) {
        return work.parkedAt(this, id).orElse(Instant.MIN);
    }
}
