package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.supplier.SupplierFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The console's page about suppliers as a person uses it. What goes to nordlicht needs approval.
class ConsoleSuppliersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir static Path directory;
    private static ConsoleDesk desk;
    private static World world;
    private static Browser browser;

    @BeforeAll
    static void start() {
        desk =
                ConsoleDesk.open(
                        directory, new World.Additions(Map.of(), "", "", ", approval: required"));
        world = desk.world();
        browser = desk.browser().login();
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void a_purchase_order_is_sent_only_after_a_person_approves() {
        ShopOrder order =
                world.sandbox.shopify().place(NewOrder.paid(NewLine.of("NL-LAMP-OAK", 1)));
        String number = number(order);
        browser.awaitTextAfresh("/suppliers", number);
        assertThat(browser.accessibilityTroubles()).isEmpty();
        assertThat(filesOf(order)).isEmpty();

        browser.press("Approve: " + number).awaitText("Approved.");

        await().atMost(PATIENCE).until(() -> filesOf(order).size() == 1);
        browser.awaitTextAfresh("/suppliers", "Nothing waits for approval.");
        assertThat(browser.accessibilityTroubles()).isEmpty();
        browser.awaitTextAfresh("/orders/" + order.id(), number);
    }

    private static String number(ShopOrder order) {
        return order.name().replace("#", "") + "-NORDLICHT";
    }

    private static List<SupplierFile> filesOf(ShopOrder order) {
        return world.sandbox.suppliers().files("nordlicht").stream()
                .filter(file -> file.name().contains(number(order)))
                .toList();
    }

    @Test
    void a_connection_is_tested_step_by_step() {
        browser.go("/suppliers")
                .press("Test connection: agriest")
                .awaitText("The whole way works.");
        assertThat(browser.text()).contains("login: passed").contains("rename: passed");
    }

    @Test
    void a_supplier_is_paused_with_a_reason_and_resumed() {
        browser.go("/suppliers").fill("why-nordlicht", "stocktaking").press("Pause: nordlicht");
        browser.awaitText("Paused: nothing is sent.").awaitText("stocktaking");

        browser.press("Resume: nordlicht").awaitText("Resumed: what waits is tried now.");
    }

    @Test
    void a_held_line_is_assigned_with_the_keyboard_alone() {
        ShopOrder order =
                world.sandbox.shopify().place(NewOrder.paid(NewLine.of("MA-TOWEL-LINEN", 1)));
        browser.awaitTextAfresh("/suppliers", "Who ships MA-TOWEL-LINEN?");
        browser.go("/suppliers").tabTo("Skip to the content");
        assertThat(browser.focusIsVisible()).isTrue();
        browser.keys(Keys.ENTER);

        String line = "to-" + order.lines().getLast().id();
        browser.tabTo(line).keys("agri", Keys.TAB, Keys.ENTER);

        browser.awaitText("Assigned, and remembered for orders to come.");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(world.sandbox.suppliers().files("agriest"))
                                .anyMatch(f ->
                                        f.name()
                                                .contains(
                                                        order.name().replace("#", "")
                                                                + "-AGRIEST")));
    }
}
