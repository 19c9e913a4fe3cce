package io.passerelle.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The console's page about syncs as a person uses it. Nothing syncs by the clock here, so that
/// what changes in the shop was changed by the person.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleSyncsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APRON = "MA-APRON-BLACK";
    private static final String OIL = "AG-OIL-500";
    private static final World.Additions ADDITIONS =
            new World.Additions(
                    Map.of("SYNC_INTERVAL_MINUTES", "600"),
                    ", supplier-stock: { agriest: { sku-prefixes: [AG-], breaker: { at-least: 2 } } }",
                    ", inbox: { directory: out, poll-interval: 10s,"
                            + " stock: { files: [\"stock*.csv\"], format: csv, sku: sku, quantity: units } }",
                    "");
    @TempDir static Path directory;
    private static ConsoleDesk desk;
    private static World world;
    private static Browser browser;

    @BeforeAll
    static void start() {
        desk = ConsoleDesk.open(directory, ADDITIONS);
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
    @Order(1)
    void a_run_is_undone_with_the_keyboard_alone() {
        world.sandbox.shopFile().setStock(APRON, BigDecimal.valueOf(3));
        browser.go("/syncs").press("Sync now").awaitText("It begins as soon as");
        await().atMost(PATIENCE).until(() -> available(APRON) == 3);
        openTheRunThatWrote("12 → 3");
        assertThat(browser.text()).contains("Sets back what this run wrote");
        assertThat(browser.accessibilityTroubles()).isEmpty();

        browser.tabTo("Undo").keys(Keys.ENTER);

        browser.awaitText("The undoing begins as soon as no other run is under way.");
        assertThat(browser.accessibilityTroubles()).isEmpty();
        await().atMost(PATIENCE).until(() -> available(APRON) == 12);
        browser.awaitTextAfresh("/sku?q=" + APRON, "3 → 12");
    }

    /// Its number is not known beforehand: the start made a run too.
    private void openTheRunThatWrote(String change) {
        for (int id = 1; id < 10; id++) {
            if (browser.go("/syncs/" + id).text().contains(change)) {
                return;
            }
        }
        throw new AssertionError("no run wrote " + change);
    }

    @Test
    @Order(2)
    void a_stock_file_that_differs_much_is_held_until_a_person_puts_it_into_force() {
        offer("stock-1.csv", 25, 60);
        browser.awaitTextAfresh("/syncs", "Suppliers’ stock files");
        offer("stock-2.csv", 0, 0);
        browser.awaitTextAfresh("/syncs", "Put into force");
        assertThat(browser.accessibilityTroubles()).isEmpty();
        assertThat(available(OIL)).as("while it is held").isEqualTo(25);

        browser.press("Put into force").awaitText("Confirmed; a run begins.");

        await().atMost(PATIENCE).until(() -> available(OIL) == 0);
        assertThat(browser.go("/syncs").text()).doesNotContain("Put into force");
        assertThat(browser.accessibilityTroubles()).isEmpty();
    }

    private static void offer(String name, int oil, int salt) {
        String rows = "sku,units\n%s,%d\nAG-SALT-150,%d\n".formatted(OIL, oil, salt);
        world.sandbox.suppliers().offer("agriest", name, rows.getBytes(UTF_8));
    }

    @Test
    @Order(3)
    void a_dry_run_is_started_and_a_stopped_run_confirmed() {
        browser.go("/syncs").press("Start a dry run").awaitText("It begins as soon as");
        browser.awaitText("dry run");

        world.sandbox
                .shopFile()
                .skus()
                .forEach(sku -> world.sandbox.shopFile().setStock(sku, BigDecimal.ZERO));
        browser.go("/syncs").press("Sync now");
        browser.awaitText("stopped").press("Confirm: what it planned is right");

        browser.awaitText("Confirmed; a run begins.");
        await().atMost(PATIENCE).until(() -> available("MA-BAG-CANVAS") == 0);
    }

    private static int available(String sku) {
        return world.sandbox.shopify().available(sku);
    }
}
