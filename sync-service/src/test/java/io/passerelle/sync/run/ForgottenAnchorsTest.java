package io.passerelle.sync.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database restored from an older copy: goods came in and were shown since, and three units were
/// sold of which nobody has told it yet.
@QuarkusTest
class ForgottenAnchorsTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject Anchors anchors;
    @Inject SyncRun run;
    private ShopOrder owed;

    /// A write whose answer an earlier test lost may still arrive for ten minutes.
    @BeforeEach
    void nothingOnItsWay() {
        world.pass(Duration.ofMinutes(11));
    }

    @Test
    void an_anchor_of_the_copy_would_give_sold_units_back() {
        String sku = restored();

        run.one(Sku.of(sku), Mode.WRITE);

        assertThat(world.shop().available(sku)).as("why they are forgotten").isEqualTo(6);
    }

    @Test
    void without_anchors_nothing_rises_until_every_order_is_known() {
        String sku = restored();
        anchors.forget();

        RunReport report = run.one(Sku.of(sku), Mode.WRITE);

        assertThat(SyncSteps.decision(report, sku).outcome()).isEqualTo(Outcome.WAITING);
        assertThat(world.shop().available(sku)).isEqualTo(3);
        steps.handOver(owed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("3"));
        steps.reconcile();
        steps.sync();
        assertThat(world.shop().available(sku)).isEqualTo(3);
    }

    @Test
    void a_mark_that_shows_that_orders_are_missing_forgets_them_too() {
        String sku = restored();

        given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body("{\"until\":\"" + world.now() + "\",\"ordersKnown\":1000000}")
                .post("/internal/reconciled")
                .then()
                .statusCode(409);

        run.one(Sku.of(sku), Mode.WRITE);
        assertThat(world.shop().available(sku)).isEqualTo(3);
    }

    /// The copy saw 2 on both sides. FileMaker has what came in less what was booked, and so had
    /// Shopify until the order that is owed to us.
    private String restored() {
        String sku = steps.known(world.product(2, 2));
        world.file().setStock(sku, "6");
        world.shop().setAvailable(sku, 6);
        owed = world.shop().place(NewOrder.paid(NewLine.of(sku, 3)));
        return sku;
    }
}
