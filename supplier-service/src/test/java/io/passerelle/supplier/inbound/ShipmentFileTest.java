package io.passerelle.supplier.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.OrderFulfilment;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The whole way back: a file on the supplier's server becomes a fulfilment in the shop.
@QuarkusTest
@TestProfile(ShipmentFileTest.SuppliersAndShop.class)
@QuarkusTestResource(TestShop.class)
class ShipmentFileTest {
    private static final String SUPPLIER = "done-1";
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject VisitErrand errand;

    public static class SuppliersAndShop implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(InboxSuppliers.class));
        }
    }

    @Test
    void a_despatch_note_on_the_suppliers_server_becomes_one_fulfilment_with_its_tracking() {
        TestShop.shop.addVariant(NewVariant.of("DN-1", SUPPLIER, 10));
        ShopOrder order = TestShop.place(NewLine.of("DN-1", 2));
        intake.accept(TestShop.handedOver(order));
        await().until(() -> view(order).state().equals("sent"));

        InboxSuppliers.offer(SUPPLIER, "DESADV-1.xml", despatch(view(order).number()));
        InboxSuppliers.offer(SUPPLIER, "DESADV-1.xml.done", "");
        visit();

        await().until(() -> !fulfilments(order).isEmpty());
        visit();
        assertThat(fulfilments(order))
                .singleElement()
                .satisfies(made -> assertThat(made.tracking().numbers()).containsExactly("1Z9"));
        await().untilAsserted(() ->
                assertThat(InboxSuppliers.names(InboxSuppliers.out(SUPPLIER).resolve("archive")))
                        .contains("DESADV-1.xml"));
    }

    private void visit() {
        QuarkusTransaction.requiringNew().run(() -> errand.visit(new SupplierKey(SUPPLIER)));
    }

    private PurchaseOrderView view(ShopOrder order) {
        return purchaseOrders
                .order(TestShop.handedOver(order).id())
                .orElseThrow()
                .purchaseOrders()
                .getFirst();
    }

    private static List<OrderFulfilment> fulfilments(ShopOrder order) {
        return TestShop.shop.order(order.id()).fulfilments();
    }

    private static String despatch(String number) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Despatch formatVersion="1">
          <Number>D-1</Number>
          <OrderNumber>%s</OrderNumber>
          <Carrier>DHL</Carrier>
          <Parcels><Parcel><TrackingNumber>1Z9</TrackingNumber></Parcel></Parcels>
          <Products><Product><SKU>DN-1</SKU><Quantity>2</Quantity></Product></Products>
        </Despatch>
        """
                .formatted(number);
    }
}
