package io.passerelle.supplier.shipment;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sha256;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// Shipments, as suppliers have told them and as they stand in Shopify.
@ApplicationScoped
public class Shipments implements ShipmentDesk {
    /// Lists end here; a person reads no further.
    public static final int LONGEST_LIST = 500;

    private final ShipmentRepository shipments;
    private final FulfilmentRepository fulfilments;
    private final Reading reading;
    private final Repetition repetition;
    private final ShipmentWork shipping;
    private final Work work;
    private final Clock clock;

    Shipments(
            ShipmentRepository shipments,
            FulfilmentRepository fulfilments,
            Reading reading,
            Repetition repetition,
            ShipmentWork shipping,
            Work work,
            Clock clock) {
        this.shipments = shipments;
        this.fulfilments = fulfilments;
        this.reading = reading;
        this.repetition = repetition;
        this.shipping = shipping;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receive(String supplier, String fileSha256, ShipmentNotice notice) {
        notice.byParcel().forEach(parcel -> receiveOne(supplier, fileSha256, parcel));
    }

    private void receiveOne(String supplier, String fileSha256, ShipmentNotice notice) {
        String tracking = String.join("\n", notice.trackingNumbers());
        String id = id(supplier, fileSha256, notice.orderNumber(), notice.id(), tracking);
        if (shipments.of(id).isPresent()) {
            Log.infof("shipment.known supplier=%s shipment=%s", supplier, id);
            return;
        }
        ShipmentEntity shipment = shipment(id, supplier, fileSha256, notice);
        List<ShipmentEntity> earlier = shipments.told(supplier, notice.orderNumber());
        shipments.add(shipment);
        reading.order(shipment)
                .ifPresent(order -> {
                    shipment.orderId = order.value();
                    repetition.judge(shipment, earlier);
                    if (shipment.state == ShipmentState.WAITING) {
                        work.schedule(shipping, order.toString());
                    }
                });
        Log.infof(
                "shipment.received supplier=%s shipment=%s state=%s goods=%d",
                supplier, id, shipment.state.word(), notice.goods().size());
    }

    private ShipmentEntity shipment(
            String id, String supplier, String fileSha256, ShipmentNotice notice) {
        ShipmentEntity shipment = new ShipmentEntity();
        shipment.id = id;
        shipment.supplier = supplier;
        shipment.fileSha256 = fileSha256;
        shipment.despatch = notice.id();
        shipment.orderNumber = notice.orderNumber();
        shipment.carrier = notice.carrier();
        shipment.tracking = String.join("\n", notice.trackingNumbers());
        shipment.receivedAt = clock.instant();
        shipment.become(ShipmentState.WAITING, "", shipment.receivedAt);
        for (ShipmentNotice.Goods goods : notice.goods()) {
            shipment.goods.add(
                    new ShipmentEntity.Goods(
                            goods.line() == null ? null : goods.line().value(),
                            goods.sku() == null ? null : goods.sku().value(),
                            goods.quantity()));
        }
        return shipment;
    }

    /// The same for the same notice in the same file, and short enough for a person to type.
    private static String id(String... parts) {
        String identity = String.join("\n", parts);
        return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }

    /// The newest first, at most [#LONGEST_LIST].
    @Transactional
    public List<ShipmentView> newest() {
        return shipments.newest(LONGEST_LIST).stream().map(this::view).toList();
    }

    /// Those in one state, the newest first, at most [#LONGEST_LIST].
    @Transactional
    public List<ShipmentView> in(ShipmentState state) {
        return shipments.in(state, LONGEST_LIST).stream().map(this::view).toList();
    }

    /// Those of one order, the newest first, at most [#LONGEST_LIST].
    @Transactional
    public List<ShipmentView> of(OrderId order) {
        return shipments.of(order, LONGEST_LIST).stream().map(this::view).toList();
    }

    @Transactional
    public long number(ShipmentState state) {
        return shipments.number(state);
    }

    private ShipmentView view(ShipmentEntity shipment) {
        return new ShipmentView(
                shipment.id,
                shipment.supplier,
                shipment.orderNumber,
                shipment.orderId == null ? null : new OrderId(shipment.orderId),
                shipment.despatch,
                shipment.state.word(),
                shipment.reason,
                shipment.carrier,
                List.copyOf(shipment.trackingNumbers()),
                shipment.goods.stream()
                        .map(g ->
                                new ShipmentView.Goods(
                                        g.lineId() == null ? null : g.lineId().toString(),
                                        g.sku(),
                                        g.quantity()))
                        .toList(),
                fulfilments.made(shipment.id).stream()
                        .map(made -> String.valueOf(made.shopifyId))
                        .toList(),
                shipment.fileSha256,
                shipment.receivedAt,
                shipment.changedAt);
    }
}
