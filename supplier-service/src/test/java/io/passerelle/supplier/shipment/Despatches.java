package io.passerelle.supplier.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.OrderFulfilment;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a supplier despatches, tells and sees become of it: the words the tests of shipments speak
/// in.
@ApplicationScoped
class Despatches {
    @Inject ShipmentDesk desk;
    @Inject Shipments shipments;
    @Inject ShipmentBook book;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Work work;
    @Inject ParkedUnits parked;

    ShopOrder sent(NewLine... lines) {
        ShopOrder order = TestShop.place(lines);
        hand(order);
        return order;
    }

    void hand(ShopOrder order) {
        intake.accept(TestShop.handedOver(order));
        await().until(() ->
                purchaseOrders
                        .order(new OrderId(order.id()))
                        .orElseThrow()
                        .purchaseOrders()
                        .getFirst()
                        .state()
                        .equals("sent"));
    }

    void receive(ShopOrder order, ShipmentNotice notice) {
        assertThat(notice.orderNumber()).isEqualTo(number(order));
        in(() -> desk.receive("agriest", hash(), notice));
    }

    static void in(Runnable transaction) {
        QuarkusTransaction.requiringNew().run(transaction);
    }

    static String hash() {
        return UUID.randomUUID().toString().replace("-", "").repeat(2);
    }

    static ShipmentNotice notice(
            ShopOrder order, String id, List<String> tracking, ShipmentNotice.Goods... goods) {
        return new ShipmentNotice(id, number(order), "DHL", tracking, Arrays.asList(goods));
    }

    static ShipmentNotice.Goods goods(String sku, int quantity) {
        return new ShipmentNotice.Goods(null, new Sku(sku), quantity);
    }

    static String number(ShopOrder order) {
        return order.name().substring(1) + "-AGRIEST";
    }

    static Map<Long, Integer> units(ShopOrder order, Map<String, Integer> bySku) {
        Map<Long, Integer> units = new java.util.HashMap<>();
        bySku.forEach((sku, n) -> units.put(order.line(sku).id(), n));
        return units;
    }

    static List<OrderFulfilment> fulfilments(ShopOrder order) {
        return TestShop.shop.order(order.id()).fulfilments();
    }

    List<ShipmentView> of(ShopOrder order) {
        return shipments.newest().stream()
                .filter(s -> s.orderNumber().equals(number(order)))
                .toList();
    }

    ShipmentView awaiting(String state, ShopOrder order) {
        return await().until(
                        () ->
                                of(order).stream()
                                        .filter(s -> s.state().equals(state))
                                        .findFirst()
                                        .orElse(null),
                        java.util.Objects::nonNull);
    }

    boolean waitsForAnswer(ShopOrder order) {
        return of(order).stream().anyMatch(s -> book.open(s.id()).isPresent());
    }

    void replay(ShipmentView held) {
        await().until(() -> isParked(held));
        assertThat(work.replay("held-shipment", held.id())).isTrue();
    }

    boolean isParked(ShipmentView held) {
        return !parked.find(ParkedFilter.unit("held-shipment", held.id())).isEmpty();
    }
}
