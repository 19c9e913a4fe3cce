package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.Sandbox;
import io.passerelle.sandbox.filemaker.Movement;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.RestockType;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.supplier.SupplierFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An order's whole way: signed webhook, database, FileMaker movement, file on the supplier's
/// server, and the shop's stock that follows FileMaker.
class MainJobTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// A write to Shopify that `kill -9` cut off may still arrive for ten minutes (ADR 5); as long
    /// nothing of its SKUs rises.
    private static final Duration DOUBT = Duration.ofMinutes(12);

    private static final List<String> SKUS =
            List.of(
                    "AG-HONEY-250",
                    "AG-OIL-500",
                    "AG-SALT-150",
                    "NL-CANDLE-3",
                    "NL-MUG-BLUE",
                    "MA-TOWEL-LINEN",
                    "MA-BAG-CANVAS");

    @TempDir Path directory;
    private World world;
    private final Map<String, BigDecimal> initial = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    @BeforeEach
    void start() {
        ServiceProcess.assumePackaged();
        world = new World(directory).start();
        SKUS.forEach(sku -> initial.put(sku, world.sandbox.shopFile().stock(sku)));
    }

    @AfterEach
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void fifty_orders_arrive_once_everywhere_though_each_service_is_killed_on_the_way()
            throws Exception {
        List<ShopOrder> orders = new ArrayList<>();
        Random random = new Random(1043);
        for (int i = 1; i <= 50; i++) {
            if (i == 20) {
                world.sandbox.shopify().faults().duplicateNextWebhooks(4);
            }
            orders.add(place(random, i));
            switch (i) {
                case 12 -> world.supplier.kill();
                case 18 -> world.supplier.start();
                case 24 -> world.webhook.kill();
                case 30 -> world.webhook.start();
                case 36 -> world.sync.kill();
                case 42 -> world.sync.start();
                default -> {}
            }
        }
        ShopOrder cancelled = cancelUnpaid();
        ShopOrder refunded = refundWithRestock(orders.getLast());
        orders.add(cancelled);

        await().atMost(PATIENCE).untilAsserted(() -> assertStored(orders));
        await().atMost(PATIENCE).untilAsserted(this::assertBooked);
        await().atMost(PATIENCE).untilAsserted(() -> assertDelivered(orders, cancelled));
        await().atMost(DOUBT).untilAsserted(this::assertShopFollows);
        assertEveryFileIsValid();
        assertNothingParked();
        assertSealed();
        assertThat(world.sandbox.shopFile().movements())
                .extracting(Movement::key)
                .doesNotHaveDuplicates();
        assertThat(keysOf(refunded))
                .as("a sale and what came back")
                .hasSize(refunded.lines().size() + 1);
        assertThat(keysOf(cancelled)).as("a sale and its cancellation").hasSize(2);
    }

    @Test
    void no_raise_is_too_high_while_webhooks_are_late_and_syncs_run() {
        String sku = "AG-SALT-150";
        await().atMost(PATIENCE).untilAsserted(this::assertShopFollows);
        world.sandbox.shopify().faults().delayWebhooks(Duration.ofSeconds(4));
        int truth = initial.get(sku).intValueExact();
        for (int round = 0; round < 8; round++) {
            world.sandbox.shopify().place(NewOrder.paid(NewLine.of(sku, 2)));
            truth -= 2;
            world.sandbox.shopFile().receive(sku, 1);
            truth += 1;
            assertThat(world.sync.command("sync-sku", sku).output()).doesNotContain("Exception");
            assertThat(world.sandbox.shopify().available(sku))
                    .as("round " + round)
                    .isLessThanOrEqualTo(truth);
        }
        world.sandbox.shopify().faults().clear();
        int end = truth;

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(world.sandbox.shopify().available(sku)).isEqualTo(end));
        assertThat(world.sandbox.shopFile().stock(sku))
                .isEqualByComparingTo(BigDecimal.valueOf(end));
    }

    private ShopOrder place(Random random, int number) {
        String first = SKUS.get(number % 5);
        String second = SKUS.get(5 + random.nextInt(2));
        List<NewLine> lines = new ArrayList<>(List.of(NewLine.of(first, 1)));
        taken.merge(first, 1, Integer::sum);
        if (number % 7 == 0) {
            lines.add(NewLine.of(second, 1));
            taken.merge(second, 1, Integer::sum);
        }
        return world.sandbox.shopify().place(NewOrder.paid(lines.toArray(NewLine[]::new)));
    }

    private ShopOrder cancelUnpaid() {
        ShopOrder order =
                world.sandbox.shopify().place(NewOrder.unpaid(NewLine.of("NL-CANDLE-3", 2)));
        await().atMost(PATIENCE).until(() -> keysOf(order).size() == 1);
        return world.sandbox.shopify().cancel(order.id(), true);
    }

    private ShopOrder refundWithRestock(ShopOrder order) {
        long line = order.lines().getFirst().id();
        taken.merge(String.valueOf(order.lines().getFirst().sku()), -1, Integer::sum);
        await().atMost(PATIENCE)
                .until(() ->
                        !files(order, Sandbox.AGRIEST).isEmpty()
                                || !files(order, Sandbox.NORDLICHT).isEmpty());
        return world.sandbox.shopify().refund(order.id(), Map.of(line, 1), RestockType.RETURN);
    }

    /// With `DATA_KEY`, nobody who gets hold of a disk reads where the buyers live.
    private void assertSealed() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(
                                Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .contains("Mustermann"))
                        .as("a buyer's name in " + file.getFileName())
                        .isFalse();
            }
        }
    }

    private void assertStored(List<ShopOrder> orders) throws Exception {
        for (ShopOrder order : orders) {
            assertThat(world.webhook.get("/api/orders/" + order.id(), World.TOKEN).statusCode())
                    .as(order.name())
                    .isEqualTo(200);
        }
    }

    private void assertBooked() {
        for (String sku : SKUS) {
            BigDecimal expected =
                    initial.get(sku).subtract(BigDecimal.valueOf(taken.getOrDefault(sku, 0)));
            assertThat(world.sandbox.shopFile().stock(sku)).as(sku).isEqualByComparingTo(expected);
        }
    }

    private void assertDelivered(List<ShopOrder> orders, ShopOrder cancelled) {
        for (ShopOrder order : orders) {
            boolean sent = order.id() != cancelled.id();
            assertThat(files(order, Sandbox.AGRIEST))
                    .as(order.name() + " at Agriest")
                    .hasSize(sent && has(order, "AG-") ? 1 : 0);
            assertThat(files(order, Sandbox.NORDLICHT))
                    .as(order.name() + " at Nordlicht")
                    .hasSize(sent && has(order, "NL-") ? 1 : 0);
        }
    }

    private void assertShopFollows() {
        for (String sku : SKUS) {
            assertThat(BigDecimal.valueOf(world.sandbox.shopify().available(sku)))
                    .as(sku)
                    .isEqualByComparingTo(world.sandbox.shopFile().stock(sku));
        }
    }

    private void assertEveryFileIsValid() throws Exception {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(xsd().toFile());
        for (String user : List.of(Sandbox.AGRIEST, Sandbox.NORDLICHT)) {
            for (SupplierFile file : world.sandbox.suppliers().files(user)) {
                assertThat(file.name())
                        .as("no half-written file is left")
                        .endsWith(".xml")
                        .doesNotStartWith(".");
                byte[] bytes = world.sandbox.suppliers().read(user, file.name());
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
            }
        }
    }

    private static Path xsd() throws Exception {
        try (var files = Files.walk(Path.of("../../supplier-service/src/main/resources"))) {
            return files.filter(f -> f.getFileName().toString().equals("passerelle-order-1.xsd"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertNothingParked() {
        for (ServiceProcess service : List.of(world.webhook, world.sync, world.supplier)) {
            ServiceProcess.Answer parked = service.command("parked");
            assertThat(parked.output()).contains("Nothing is parked.");
            assertThat(parked.code()).isZero();
        }
    }

    private List<String> keysOf(ShopOrder order) {
        return world.sandbox.shopFile().movements().stream()
                .map(Movement::key)
                .filter(key -> key.startsWith("SH_" + order.id() + "_"))
                .toList();
    }

    private List<SupplierFile> files(ShopOrder order, String user) {
        String number = order.name().replaceAll("[^0-9]", "");
        return world.sandbox.suppliers().files(user).stream()
                .filter(f -> f.name().contains(number))
                .toList();
    }

    private static boolean has(ShopOrder order, String prefix) {
        return order.lines().stream().anyMatch(l -> String.valueOf(l.sku()).startsWith(prefix));
    }
}
