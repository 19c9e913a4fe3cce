package io.passerelle.supplier.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Decider;
import io.passerelle.sandbox.shopify.Faults.Call;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.supplier.TestShop;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.cli.Commands;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.OrderView;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.passerelle.supplier.upload.Pauses;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Orders whose lines are divided by what Shopify says of their products.
@QuarkusTest
@TestProfile(ProductMatchingTest.ByProduct.class)
@QuarkusTestResource(TestSuppliers.class)
@QuarkusTestResource(TestShop.class)
class ProductMatchingTest {

    /// `agriest` is asked first, and looks at products; `calm` only at vendors.
    public static class ByProduct implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "passerelle.suppliers.agriest.priority", "1",
                    "passerelle.suppliers.agriest.match.product-types", "Dried fruit",
                    "passerelle.suppliers.agriest.match.tags", "dropship");
        }
    }

    private static final String ASKED = "LineArticles";
    private static final SupplierKey AGRIEST = new SupplierKey("agriest");
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Pauses pauses;
    @Inject CommandLine.IFactory factory;
    @Inject ObjectMapper json;
    @TempDir Path folder;

    @BeforeEach
    void articles() {
        if (TestShop.shop.variants().stream().noneMatch(v -> "FR-1".equals(v.sku()))) {
            TestShop.shop.addVariant(NewVariant.of("FR-1", "calm", 99).ofProduct("Dried Fruit"));
            TestShop.shop.addVariant(NewVariant.of("TG-1", "calm", 99).ofProduct("", "Dropship"));
            TestShop.shop.addVariant(NewVariant.of("CA-1", "calm", 99).ofProduct("Nuts", "new"));
        }
    }

    @AfterEach
    void clearFaults() {
        TestShop.shop.faults().clear();
    }

    @Test
    void the_first_rule_that_takes_the_product_wins() {
        ShopOrder order = TestShop.place(NewLine.of("FR-1", 1), NewLine.of("CA-1", 1));

        intake.accept(TestShop.handedOver(order));

        await().until(() -> view(order).purchaseOrders().size() == 2);
        assertThat(view(order).purchaseOrders())
                .extracting(p -> p.supplier())
                .containsExactlyInAnyOrder("agriest", "calm");
    }

    @Test
    void products_are_asked_for_once() {
        ShopOrder order = TestShop.place(NewLine.of("TG-1", 1));
        PlacedOrder handedOver = TestShop.handedOver(order);
        int before = asked();
        intake.accept(handedOver);
        await().until(() -> view(order).purchaseOrders().size() == 1);

        intake.accept(handedOver);
        intake.accept(handedOver);

        await().until(() -> view(order).purchaseOrders().getFirst().state().equals("sent"));
        assertThat(asked()).isEqualTo(before + 1);
        assertThat(view(order).purchaseOrders().getFirst().supplier()).isEqualTo("agriest");
    }

    @Test
    void what_a_vendor_decides_asks_nothing() {
        ShopOrder order = TestShop.place(NewLine.of("AG-1", 1));
        int before = asked();

        intake.accept(TestShop.handedOver(order));

        assertThat(view(order).purchaseOrders()).hasSize(1);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void while_shopify_is_down_the_order_waits_and_goes_to_nobody() {
        ShopOrder order = TestShop.place(NewLine.of("FR-1", 1));
        TestShop.shop.faults().failNextCallsOf(ASKED, Call.SERVER_ERROR, 3);
        int before = asked();

        intake.accept(TestShop.handedOver(order));

        await().until(() -> asked() > before);
        assertThat(view(order).held()).isEmpty();
        await().until(() -> view(order).purchaseOrders().size() == 1);
        assertThat(asked()).isEqualTo(before + 4);
        assertThat(view(order).purchaseOrders().getFirst().supplier()).isEqualTo("agriest");
    }

    @Test
    void an_order_whose_products_are_looked_up_holds_up_no_other_of_its_supplier() {
        pauses.pause(AGRIEST, new Decider("Ada", "a test"));
        ShopOrder edited = TestShop.place(NewLine.of("AG-1", 1), NewLine.of("FR-1", 1));
        intake.accept(withItsFirstLineOnly(TestShop.handedOver(edited)));
        assertThat(first(edited).state()).isEqualTo("due");
        TestShop.shop.faults().failNextCallsOf(ASKED, Call.SERVER_ERROR, 1_000);
        intake.accept(TestShop.handedOver(edited));
        ShopOrder next = TestShop.place(NewLine.of("AG-2", 1));
        intake.accept(TestShop.handedOver(next));

        pauses.resume(AGRIEST);

        await().until(() -> first(next).state().equals("sent"));
        assertThat(first(edited).state()).isEqualTo("waiting");
        assertThat(first(edited).reason()).contains("are being looked up in Shopify");
        assertThat(first(edited).attempts()).isZero();
        TestShop.shop.faults().clear();
        await().until(() -> first(edited).state().equals("sent"));
        assertThat(first(edited).reason()).isEmpty();
        assertThat(TestSuppliers.server.read("agriest", first(edited).fileName()))
                .asString(StandardCharsets.UTF_8)
                .contains("AG-1", "FR-1");
    }

    @Test
    void test_connection_asks_shopify_for_its_scopes() {
        StringWriter out = new StringWriter();

        new CommandLine(Commands.TOP, factory)
                .setOut(new PrintWriter(out, true))
                .execute("test-connection");

        assertThat(out.toString())
                .contains("Shopify (for shipments of calm and rules by product type or tag)")
                .containsPattern("ok +Shopify shop +Passerelle demo")
                .containsPattern("ok +Shopify scopes +read_orders, .*read_products");
    }

    @Test
    void match_asks_shopify_and_names_the_rule() throws Exception {
        ShopOrder order =
                TestShop.place(NewLine.of("FR-1", 1), NewLine.of("TG-1", 1), NewLine.of("CA-1", 1));
        Path file =
                Files.writeString(
                        folder.resolve("order.json"),
                        json.writeValueAsString(TestShop.handedOver(order)));

        StringWriter out = new StringWriter();
        assertThat(match(file, out)).isZero();
        assertThat(out.toString())
                .contains("product type Dried fruit", "tag dropship", "vendor calm");

        TestShop.shop.faults().failNextCallsOf(ASKED, Call.SERVER_ERROR, 1);
        StringWriter unknown = new StringWriter();
        assertThat(match(file, unknown)).isEqualTo(3);
        assertThat(unknown.toString()).contains("its product is not known yet");
    }

    private int match(Path file, StringWriter out) {
        return new CommandLine(Commands.TOP, factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute("match", file.toString());
    }

    private static int asked() {
        return TestShop.shop.calls().getOrDefault(ASKED, 0);
    }

    private static PlacedOrder withItsFirstLineOnly(PlacedOrder order) {
        return new PlacedOrder(
                order.id(),
                order.name(),
                order.createdAt(),
                order.updatedAt().minusSeconds(1),
                null,
                false,
                false,
                order.payment(),
                order.currency(),
                order.lines().subList(0, 1),
                order.buyer());
    }

    private PurchaseOrderView first(ShopOrder order) {
        return view(order).purchaseOrders().getFirst();
    }

    private OrderView view(ShopOrder order) {
        return purchaseOrders.order(new OrderId(order.id())).orElseThrow();
    }
}
