package io.passerelle.sync.supplier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.GivenBack;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.movement.BookedMovement;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.run.SyncSteps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of the stock files that supplier-service hands over.
@QuarkusTest
class StockFilesTest {
    private static final String TOKEN = "Bearer test-token-of-some-length";
    private static int files;
    private static int articles;
    private static int suppliers;
    private String supplier;
    @Inject ObjectMapper json;
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject Movements movements;
    @Inject EntityManager entities;
    @Inject SupplierTables tables;
    @Inject SuppliedLines suppliedLines;
    @Inject Releases releases;
    @Inject SupplierStockConfig config;
    @Inject Event<StockFiles.InForce> inForce;
    @Inject Clock clock;

    /// A write whose answer an earlier test lost may still arrive for ten minutes, and until then
    /// nothing seen becomes an anchor.
    @BeforeEach
    void aSupplierOfItsOwn() {
        supplier = "s" + ++suppliers;
        world.pass(Duration.ofMinutes(11));
    }

    @Test
    void the_shop_shows_what_the_supplier_states_and_filemaker_is_not_asked()
            throws JsonProcessingException {
        String sku = world.product(50, 2);

        take(file(supplier, item(sku, 7)), 202);
        settle();

        shows(sku, 7);
        assertThat(explained(sku))
                .contains(supplier + " 7 − pending 0 − buffer 0 = 7 may be shown")
                .doesNotContain("FileMaker");
    }

    @Test
    void an_order_is_pending_until_a_file_contains_it_and_never_booked_in_filemaker()
            throws JsonProcessingException {
        String sku = article(10);
        take(file(supplier, item(sku, 10)), 202);
        settle();
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);

        take(file(supplier, item(sku, 10)), 202);
        settle();
        shows(sku, 6);

        take(file(supplier, List.of(contained(placed, sku, 4)), item(sku, 6)), 202);
        settle();
        shows(sku, 6);
        assertThat(movements.of(new OrderId(placed.id())))
                .extracting(BookedMovement::state)
                .containsExactly("SUPPLIED");
    }

    @Test
    void a_cancelled_order_gives_its_units_back_only_when_the_supplier_has_them_again()
            throws JsonProcessingException {
        String sku = article(10);
        take(file(supplier, item(sku, 10)), 202);
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        take(file(supplier, List.of(contained(placed, sku, 4)), item(sku, 6)), 202);
        ShopOrder cancelled = world.shop().cancel(placed.id(), true);
        steps.handOver(cancelled, sku, new GivenBack("cancel", 4, true, cancelled.cancelledAt()));

        settle();
        shows(sku, 6);

        take(file(supplier, List.of(contained(placed, sku, 0)), item(sku, 10)), 202);
        settle();
        shows(sku, 10);
    }

    @Test
    void what_waited_for_filemaker_is_left_to_the_supplier_who_states_the_sku_from_now_on()
            throws JsonProcessingException {
        String sku = article(10);
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);

        take(file(supplier, item(sku, 10)), 202);

        assertThat(movements.of(new OrderId(placed.id())))
                .extracting(BookedMovement::state)
                .containsExactly("SUPPLIED");
    }

    @Test
    void what_went_into_filemaker_comes_back_to_filemaker() throws JsonProcessingException {
        String sku = steps.known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
        take(file(supplier, item(sku, 6)), 202);

        ShopOrder cancelled = world.shop().cancel(placed.id(), true);
        steps.handOver(cancelled, sku, new GivenBack("cancel", 4, true, cancelled.cancelledAt()));

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("10"));
    }

    @Test
    void the_same_file_again_is_accepted_and_an_older_one_is_not() throws JsonProcessingException {
        String sku = article(5);
        SupplierStock file = file(supplier, item(sku, 3));
        take(file, 202);
        take(file, 202);

        SupplierStock older = taken(file(supplier, item(sku, 9)), file.takenAt().minusSeconds(1));
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body(json.writeValueAsString(older))
                .post("/internal/supplier-stock")
                .then()
                .statusCode(409)
                .body("error", containsString("expected " + file.takenAt() + " or later"));
        settle();
        shows(sku, 3);
    }

    @Test
    void a_file_that_is_wildly_different_is_held_until_a_person_confirms_it()
            throws JsonProcessingException {
        List<String> skus = IntStream.range(0, 20).mapToObj(_ -> article(8)).toList();
        take(file(supplier, items(skus, 8)), 202);
        settle();

        SupplierStock empty = file(supplier, items(skus, 0));
        int id =
                Integer.parseInt(
                        take(empty, 409).replaceAll("(?s).*held as file ([0-9]+):.*", "$1"));
        settle();
        shows(skus.getFirst(), 8);
        assertThat(take(empty, 409)).contains("would be set to 0");

        given().header("Authorization", TOKEN)
                .get("/api/supplier-stock")
                .then()
                .statusCode(200)
                .body("findAll { it.state == 'HELD' }.id", hasItem(id));
        confirm(id, 202);
        confirm(id, 202);
        confirm(1_000_000, 404);
        settle();
        shows(skus.getFirst(), 0);
        take(empty, 202);
    }

    @Test
    void a_held_file_is_dropped_when_a_newer_one_comes_into_force() throws JsonProcessingException {
        List<String> skus = IntStream.range(0, 20).mapToObj(_ -> article(8)).toList();
        take(file(supplier, items(skus, 8)), 202);
        SupplierStock empty = file(supplier, items(skus, 0));
        take(empty, 409);

        take(file(supplier, items(skus, 8)), 202);

        assertThat(take(empty, 409)).contains("a newer file came into force");
    }

    @Test
    void a_sku_the_newest_file_does_not_name_is_sold_out() throws JsonProcessingException {
        String stays = article(4);
        String goes = article(4);
        take(file(supplier, item(stays, 4), item(goes, 4)), 202);
        settle();

        take(file(supplier, item(stays, 4)), 202);
        settle();

        shows(goes, 0);
        shows(stays, 4);
    }

    @Test
    void by_a_stale_file_nothing_rises_but_what_is_too_much_goes() throws JsonProcessingException {
        String rises = article(1);
        String falls = article(9);
        SupplierStock file = file(supplier, item(rises, 5), item(falls, 5));
        take(taken(file, world.now().minus(Duration.ofDays(2)).minusSeconds(1)), 202);

        settle();

        shows(rises, 1);
        shows(falls, 5);
        assertThat(explained(rises)).contains(supplier + "'s stock file is too old");
    }

    @Test
    void a_sku_that_two_suppliers_state_is_skipped_and_one_beyond_the_prefixes_is_ignored()
            throws JsonProcessingException {
        String both = article(3);
        String beyond = "X-" + both;
        world.shop().addVariant(NewVariant.of(beyond, "Globex", 3));
        take(file("globex", item(both, 5), item(beyond, 5)), 202);
        take(file(supplier, item(both, 6)), 202);

        settle();

        shows(both, 3);
        assertThat(explained(both)).contains(supplier).contains("globex").contains("expected one");
        assertThat(explained(beyond)).contains("not in FileMaker");
    }

    @Test
    void a_file_of_nobody_or_from_the_future_or_without_meaning_is_refused_or_put_right()
            throws JsonProcessingException {
        assertThat(take(file("nobody", item("N-1", 1)), 409))
                .contains("found nobody, expected one declared");
        given().contentType("application/json")
                .body("{}")
                .post("/internal/supplier-stock")
                .then()
                .statusCode(401);
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"supplier\":\"acme\"}")
                .post("/internal/supplier-stock")
                .then()
                .statusCode(400)
                .body("detail", containsString("snapshotId: found 'null', expected"));
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"supplier\":\"acme\",\"items\":[{\"sku\":\"A\",\"quantity\":\"many\"}]}")
                .post("/internal/supplier-stock")
                .then()
                .statusCode(400)
                .body("detail", containsString("items[0].quantity: cannot be read"));
        String sku = article(1);
        SupplierStock ahead = file(supplier, item(sku, 1));
        take(taken(ahead, world.now().plus(Duration.ofDays(9))), 202);
        take(file(supplier, item(sku, 2)), 202);
    }

    @Test
    void a_sku_beyond_prefixes_that_were_given_later_is_filemakers_again()
            throws JsonProcessingException {
        String own = world.product(50, 50);
        String theirs = article(3);
        take(file(supplier, item(own, 7), item(theirs, 3)), 202);
        settle();
        shows(own, 7);
        SupplierStockConfig withPrefixes = () -> Map.of(supplier, new WithPrefix("G-", limits()));

        var feeds = new SupplierFeeds(tables, withPrefixes, clock);
        assertThat(QuarkusTransaction.requiringNew().call(feeds::all))
                .as("at once, before the next file")
                .doesNotContainKey(Sku.of(own))
                .containsKey(Sku.of(theirs));
        var files =
                new StockFiles(
                        tables, withPrefixes, movements, suppliedLines, inForce, json, clock);
        SupplierStock next = file(supplier, item(own, 7), item(theirs, 3));
        QuarkusTransaction.requiringNew().run(() -> files.take(next));

        isFileMakersAgain(own);
    }

    @Test
    void a_sku_that_was_released_is_filemakers_until_a_file_names_it_anew()
            throws JsonProcessingException {
        String back = world.product(50, 50);
        String stays = article(3);
        take(file(supplier, item(back, 7), item(stays, 3)), 202);
        take(file(supplier, item(stays, 3)), 202);
        settle();
        shows(back, 0);

        assertThat(releases.release(Sku.of(back))).containsExactly(supplier);
        assertThat(releases.release(Sku.of(back))).isEmpty();

        isFileMakersAgain(back);
        take(file(supplier, item(back, 2), item(stays, 3)), 202);
        settle();
        assertThat(explained(back)).contains(supplier + " 2 −");
    }

    private void isFileMakersAgain(String sku) {
        settle();
        shows(sku, 50);
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("46"));
        settle();
        shows(sku, 46);
    }

    private record WithPrefix(String prefix, SupplierStockConfig.Limits breaker)
            implements SupplierStockConfig.Feed {

        @Override
        public Optional<List<String>> skuPrefixes() {
            return Optional.of(List.of(prefix));
        }

        @Override
        public Duration maxAge() {
            return Duration.ofDays(2);
        }
    }

    private SupplierStockConfig.Limits limits() {
        return config.feeds().get(supplier).breaker();
    }

    private void shows(String sku, int units) {
        assertThat(world.shop().available(sku)).as(() -> explained(sku)).isEqualTo(units);
    }

    private void settle() {
        idle();
        steps.settle();
        idle();
    }

    /// The service's own runs, begun by a file, compare by the numbers they have read; while one is
    /// under way, ours neither sets nor observes what it sets.
    private void idle() {
        await().atMost(Duration.ofMinutes(1)).until(() -> ownRuns() == 0);
    }

    private long ownRuns() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ((Number)
                                        entities.createNativeQuery(
                                                        "select count(*) from scheduled_tasks where"
                                                                + " task_name in ('full-sync',"
                                                                + " 'sku-sync')")
                                                .getSingleResult())
                                .longValue());
    }

    private String article(int inShopify) {
        String sku = "G-" + ++articles;
        world.shop().addVariant(NewVariant.of(sku, "Globex", inShopify));
        return sku;
    }

    private static SupplierStock.Item item(String sku, int quantity) {
        return new SupplierStock.Item(Sku.of(sku), quantity);
    }

    private static SupplierStock.Item[] items(List<String> skus, int quantity) {
        return skus.stream().map(sku -> item(sku, quantity)).toArray(SupplierStock.Item[]::new);
    }

    private static SupplierStock.Contained contained(ShopOrder placed, String sku, int units) {
        return new SupplierStock.Contained(new LineId(placed.line(sku).id()), units);
    }

    private SupplierStock file(String supplier, SupplierStock.Item... items) {
        return file(supplier, List.of(), items);
    }

    private SupplierStock file(
            String supplier, List<SupplierStock.Contained> contained, SupplierStock.Item... items) {
        world.pass(Duration.ofSeconds(2));
        String id = "%064x".formatted(++files);
        return new SupplierStock(
                supplier,
                id,
                world.now().truncatedTo(ChronoUnit.MILLIS),
                new ArrayList<>(Arrays.asList(items)),
                contained);
    }

    private static SupplierStock taken(SupplierStock file, Instant at) {
        return new SupplierStock(
                file.supplier(), file.snapshotId(), at, file.items(), file.containedLines());
    }

    private String take(SupplierStock file, int status) throws JsonProcessingException {
        idle();
        return given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body(json.writeValueAsString(file))
                .post("/internal/supplier-stock")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static void confirm(int id, int status) {
        given().header("Authorization", TOKEN)
                .post("/api/supplier-stock/" + id + "/confirmations")
                .then()
                .statusCode(status);
    }

    private static String explained(String sku) {
        return given().header("Authorization", TOKEN)
                .get("/api/skus/" + sku)
                .then()
                .statusCode(200)
                .extract()
                .path("sentence");
    }
}
