package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.filemaker.Movement;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of docs/backup.md, taken one by one.
class RestoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path directory;
    private World world;
    private final List<ShopOrder> orders = new ArrayList<>();

    @BeforeEach
    void start() {
        ServiceProcess.assumePackaged("webhook-service", "sync-service");
        world = new World(directory);
        world.webhook.start();
        world.sync.start();
        world.webhook.awaitLive();
        world.sync.awaitLive();
    }

    @AfterEach
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void a_copy_made_at_work_is_restored_and_what_came_since_is_fetched_again() throws Exception {
        Instant before = Instant.now();
        place(10);
        Path copy = directory.resolve("webhook-copy.db");
        Thread shopping = Thread.ofPlatform().start(() -> place(10));
        var made = world.webhook.command("backup", copy.toString());
        shopping.join();
        assertThat(made.code()).as(made.output()).isZero();
        assertThat(made.output()).contains("sound");
        place(5);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handedOn()).isEqualTo(all()));
        Set<Long> inCopy = column(copy, "select id from orders");

        world.webhook.close();
        moveAway();
        Files.copy(copy, database());
        world.webhook.start();
        world.webhook.awaitLive();
        assertThat(inCopy).as("there is something to fetch").isNotEqualTo(all());
        assertThat(column(database(), "select id from orders")).containsAll(inCopy);
        var fetch = world.webhook.command("reconcile", "--since", before.toString());
        assertThat(fetch.code()).as(fetch.output()).isZero();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handedOn()).isEqualTo(all()));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(world.sandbox.shopFile().movements())
                                .extracting(Movement::key)
                                .hasSize(orders.size())
                                .doesNotHaveDuplicates());
    }

    private synchronized void place(int number) {
        for (int i = 0; i < number; i++) {
            orders.add(world.sandbox.shopify().place(NewOrder.paid(NewLine.of("AG-HONEY-250", 1))));
        }
    }

    private Set<Long> all() {
        Set<Long> ids = new HashSet<>();
        orders.forEach(order -> ids.add(order.id()));
        return ids;
    }

    private Set<Long> handedOn() throws SQLException {
        return column(
                database(),
                "select order_id from deliveries where subscriber = 'sync' and delivered = wanted");
    }

    private Path database() {
        return directory.resolve("data/webhook.db");
    }

    private void moveAway() throws IOException {
        Path away = Files.createDirectory(directory.resolve("old"));
        for (String end : List.of("", "-wal", "-shm")) {
            Path file = directory.resolve("data/webhook.db" + end);
            if (Files.exists(file)) {
                Files.move(file, away.resolve(file.getFileName()));
            }
        }
    }

    private static Set<Long> column(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            Set<Long> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }
}
