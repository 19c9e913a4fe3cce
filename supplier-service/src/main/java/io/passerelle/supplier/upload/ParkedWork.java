package io.passerelle.supplier.upload;

import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.order.ParkedOrders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Lists a parked purchase order among the parked work, where people look; replaying it there sends
/// it again, ending it says that the supplier has it, if that is in doubt. The key is its number.
///
/// Only one that is listed can have been replayed: a unit that runs again because the process
/// stopped before its end was stored releases nothing.
@Singleton
class ParkedWork implements WorkKind {
    private final ParkedOrders parked;
    private final Work work;

    ParkedWork(ParkedOrders parked, Work work) {
        this.parked = parked;
        this.work = work;
    }

    @Override
    public String name() {
        return "purchase-order";
    }

    @Override
    public Outcome perform(String number) {
        parked.release(number, listedAt(number));
        return parked.reason(number).map(Outcome::park).orElseGet(Outcome::done);
    }

    @Override
    public boolean remains(String number) {
        return parked.wasParkedAfter(number, listedAt(number));
    }

    @Override
    public About about(String number) {
        return parked.about(number)
                .map(order -> new About(order.order(), order.supplier().value()))
                .orElse(About.nothing());
    }

    /// Else who clears up would say of each that it arrived.
    @Override
    public boolean isEndedAlone() {
        return true;
    }

    /// Whoever ends one whose arrival is in doubt says that it arrived. Any other was certainly not
    /// sent, and its order still asks for the goods: the next change would ask for them again.
    @Override
    public Optional<String> giveUp(String number) {
        if (parked.arrived(number)) {
            return Optional.empty();
        }
        return Optional.of(
                "its order still wants these goods; cancel the order or its lines in Shopify, or"
                        + " fulfil them there if the buyer gets them otherwise, and the purchase"
                        + " order is cancelled with them");
    }

    /// When it was listed last, before all times if it is not.
    private Instant listedAt(String number) {
        return work.parkedAt(this, number).orElse(Instant.MIN);
    }
}
