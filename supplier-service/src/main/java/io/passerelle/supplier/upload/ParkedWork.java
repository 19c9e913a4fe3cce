package io.passerelle.supplier.upload;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.order.ParkedOrders;
import jakarta.inject.Singleton;

/// Lists a parked purchase order among the parked work, where people look; replaying it there sends
/// it again. The key is its number.
@Singleton
class ParkedWork implements WorkKind {
    private final ParkedOrders parked;

    ParkedWork(ParkedOrders parked) {
        this.parked = parked;
    }

    @Override
    public String name() {
        return "purchase-order";
    }

    @Override
    public Outcome perform(String number) {
        return parked.announceOrRelease(number).map(Outcome::park).orElseGet(Outcome::done);
    }

    @Override
    public boolean remains(String number) {
        return parked.isUnannounced(number);
    }
}
