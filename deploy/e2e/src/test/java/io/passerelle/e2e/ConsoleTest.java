package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The console as a person uses it. One shop for all tests, which change it: so they are in order.
///
/// `-Dconsole.images=true` writes the pictures of docs/console.md anew.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final Path IMAGES = Path.of("../../docs/images/console");
    private static final Set<String> DETAILS =
            Set.of("purchase-order", "sync", "connection", "replay");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @TempDir static Path directory;
    private static ConsoleDesk desk;
    private static World world;
    private static Browser browser;
    private static ShopOrder order;

    @BeforeAll
    static void start() throws Exception {
        desk = ConsoleDesk.open(directory, World.Additions.NONE);
        world = desk.world();
        browser = desk.browser();
        order =
                world.sandbox
                        .shopify()
                        .place(
                                NewOrder.paid(
                                        NewLine.of("AG-OIL-500", 2),
                                        NewLine.of("MA-TOWEL-LINEN", 1)));
        unreadable();
        await().atMost(PATIENCE)
                .until(() -> world.sandbox.suppliers().files("agriest").size() == 1);
    }

    /// A signed webhook that nobody can read: it is stored, and parked.
    private static void unreadable() throws Exception {
        SignedWebhook webhook = SignedWebhook.of("orders/create", "{\"id\": \"not a number\"}");
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status =
                    http.send(
                                    webhook.to(world.webhook.url(), "unreadable-1").build(),
                                    BodyHandlers.discarding())
                            .statusCode();
            assertThat(status).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void sit() {
        browser.atTheDesk().inTheDark(false);
    }

    @Test
    @Order(1)
    void nobody_gets_in_with_a_wrong_password() {
        browser.go("/orders");
        assertThat(browser.address()).endsWith("/console/login");

        browser.fill("username", World.PERSON).fill("password", "something else").press("Log in");

        browser.awaitText("Name or password is wrong.");
    }

    @Test
    @Order(2)
    void a_person_logs_in_and_sees_how_it_stands() {
        browser.login()
                .awaitTextAfresh("", "Need a person: 1")
                .awaitText("Something needs attention.");

        assertThat(browser.text())
                .contains("sync-service answers")
                .contains("supplier-service answers")
                .contains("Lines that no supplier takes: 1");
    }

    @Test
    @Order(3)
    void an_orders_timeline_goes_across_the_three_services() {
        browser.go("/orders").fill("q", order.name()).press("Search").follow(order.name());

        browser.awaitText("AG-OIL-500: FileMaker 25 → 23");
        assertThat(browser.text())
                .contains("webhook received orders/create")
                .contains("supplier sent")
                .contains("MA-TOWEL-LINEN: Held lines");
    }

    @Test
    @Order(4)
    void a_purchase_orders_file_is_shown_to_who_says_why() {
        browser.go("/orders/" + order.id());
        String number = order.name().replace("#", "") + "-AGRIEST";
        browser.follow(number).awaitText("SHA-256");
        assertThat(browser.text()).doesNotContain("<Order");

        browser.fill("reason", "the supplier asks").press("Show the file").awaitText("AG-OIL-500");
    }

    @Test
    @Order(5)
    void a_sku_is_explained_in_a_sentence() {
        browser.awaitTextAfresh("/sku?q=AG-OIL-500", "FileMaker 23 − pending 0");
        assertThat(browser.text()).contains("stated stock: 23");
    }

    @Test
    @Order(6)
    void a_page_shows_by_itself_what_has_changed() {
        browser.go("/orders");
        ShopOrder next = world.sandbox.shopify().place(NewOrder.paid(NewLine.of("NL-LAMP-OAK", 1)));

        browser.awaitText(next.name());
    }

    @Test
    @Order(7)
    void every_page_is_accessible_and_breaks_no_rule_of_its_policy() {
        Map<String, List<String>> troubles = new LinkedHashMap<>();
        for (boolean dark : new boolean[] {false, true}) {
            browser.inTheDark(dark);
            pages().forEach((name, path) -> {
                browser.go(path);
                troubles.put(name + (dark ? " in the dark" : ""), browser.accessibilityTroubles());
            });
        }
        troubles.values().removeIf(List::isEmpty);
        assertThat(troubles).isEmpty();
        assertThat(browser.complaints()).filteredOn(c -> !c.contains("401")).isEmpty();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "");
        pages.put("orders", "/orders");
        pages.put("order", "/orders/" + order.id());
        pages.put(
                "purchase-order", "/purchase-orders/" + order.name().replace("#", "") + "-AGRIEST");
        pages.put("sku", "/sku?q=AG-OIL-500");
        pages.put("syncs", "/syncs");
        pages.put("sync", "/syncs/1");
        pages.put("suppliers", "/suppliers");
        pages.put("connection", "/suppliers/agriest/connection-tests");
        pages.put("parked", "/parked");
        pages.put("replay", "/parked/replay?service=webhook&kind=event&key=" + parkedKey());
        return pages;
    }

    private static String parkedKey() {
        browser.go("/parked");
        return browser.text().replaceAll("(?s).*event (\\d+).*", "$1");
    }

    @Test
    @Order(8)
    void every_page_fits_a_phone() {
        browser.sized(Browser.PHONE);
        pages().forEach((name, path) -> {
            browser.go(path);
            assertThat(browser.overflow()).as(name).isZero();
        });
    }

    @Test
    @Order(9)
    void pictures_of_every_page_are_written_on_demand() {
        assumeTrue(Boolean.getBoolean("console.images"), "-Dconsole.images=true writes them");
        pages().forEach((name, path) -> {
            browser.atTheDesk().inTheDark(false).go(path).photograph(image(name, "light"));
            if (!DETAILS.contains(name)) {
                browser.inTheDark(true).go(path).photograph(image(name, "dark"));
                browser.inTheDark(false).sized(Browser.PHONE);
                browser.go(path).photograph(image(name, "phone"));
            }
        });
    }

    private static Path image(String page, String look) {
        return IMAGES.resolve(page + "-" + look + ".png");
    }

    @Test
    @Order(10)
    void a_parked_webhook_is_tried_again_after_a_look_at_what_that_means() {
        browser.go("/parked/replay?service=webhook&kind=event&key=" + parkedKey());
        assertThat(browser.text()).contains("This would be tried again now");

        browser.press("Try again").awaitText("It is tried again.");
    }

    @Test
    @Order(11)
    void a_service_that_is_down_is_shown_as_down_and_the_rest_works() {
        world.supplier.kill();

        browser.go("");

        assertThat(browser.text())
                .contains("supplier-service does not answer")
                .contains("sync-service answers");
        assertThat(browser.go("/suppliers").text()).contains("supplier-service does not answer");
        assertThat(browser.go("/orders/" + order.id()).text())
                .contains("AG-OIL-500: FileMaker 25 → 23");
    }

    @Test
    @Order(12)
    void it_speaks_french_and_remembers_that() {
        browser.go("");
        browser.chooseOtherLanguage().awaitText("Aujourd’hui");

        assertThat(browser.go("/parked").text()).contains("Se déconnecter");
    }
}
