package io.passerelle.supplier.inbound;

import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.shipment.ShipmentDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers what it is told, and breaks as often as a test wants.
@Alternative
@ApplicationScoped
class RememberingDesk implements ShipmentDesk {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger breaks = new AtomicInteger();

    record Received(String supplier, String sha256, ShipmentNotice notice) {}

    @Override
    public void receive(String supplier, String fileSha256, ShipmentNotice notice) {
        if (breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the process ends here, as it were");
        }
        received.add(new Received(supplier, fileSha256, notice));
    }

    void breakOnce() {
        breaks.set(1);
    }

    List<Received> of(String supplier) {
        return received.stream().filter(r -> r.supplier().equals(supplier)).toList();
    }
}
