package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was answered 200 is there afterwards, once, wherever the process was when it died.
///
/// `-Dcrash.rounds=200` runs that many rounds instead of six, `-Dcrash.seed=7` other moments.
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);
    private static final long SEED = Long.getLong("crash.seed", 1043);
    private static final int MOST_BEFORE_THE_END = 600;

    @TempDir Path directory;
    private final int port = FreePort.next();
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> unanswered = new TreeSet<>();

    @BeforeEach
    void packaged() {
        ServiceProcess.assumePackaged("webhook-service");
    }

    @Test
    void no_acknowledged_webhook_is_missing_or_there_twice_after_a_kill() throws Exception {
        Random random = new Random(SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            ServiceProcess service = ready();

            assertEveryAcknowledgedIsThereOnce("round " + round + " of seed " + SEED);
            repeatTheUnanswered();
            loadUntil(random.nextInt(1, MOST_BEFORE_THE_END), service::kill);
        }

        try (ServiceProcess _ = ready()) {
            assertEveryAcknowledgedIsThereOnce("the end, seed " + SEED);
            repeatTheUnanswered();
            assertThat(unanswered).isEmpty();
            assertEveryAcknowledgedIsThereOnce("the repetitions, seed " + SEED);
        }
        System.out.printf(
                "crash test: %d rounds, %d acknowledged, none missing%n",
                ROUNDS, acknowledged.size());
    }

    @Test
    void a_process_told_to_end_under_load_has_stored_what_it_acknowledged() throws Exception {
        loadUntil(200, ready()::close);

        try (ServiceProcess _ = ready()) {
            assertEveryAcknowledgedIsThereOnce("an orderly end");
        }
    }

    @Test
    void what_cannot_begin_while_another_program_writes_is_refused_whole() throws Exception {
        try (ServiceProcess service = ready()) {
            try (Connection other = database();
                    var writing = other.createStatement()) {
                writing.execute("begin immediate");
                refuseAll();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Files.readString(service.log()).contains("SQLITE_BUSY"));
            }
            repeatTheUnanswered();

            assertThat(unanswered).isEmpty();
            assertEveryAcknowledgedIsThereOnce("another program's end");
            assertThat(service.log()).content().doesNotContain("no transaction is active");
        }
    }

    private void refuseAll() throws InterruptedException {
        try (WebhookLoad load = new WebhookLoad(port).start()) {
            load.awaitEnd();
            assertThat(load.acknowledged()).isEmpty();
            unanswered.addAll(load.unanswered());
        }
    }

    private void loadUntil(int answers, Runnable end) throws InterruptedException {
        try (WebhookLoad load = new WebhookLoad(port).start()) {
            load.awaitAnswers(answers);
            end.run();
            load.awaitEnd();
            acknowledged.addAll(load.acknowledged());
            unanswered.addAll(load.unanswered());
        }
    }

    /// As Shopify does.
    private void repeatTheUnanswered() throws Exception {
        try (WebhookLoad again = new WebhookLoad(port)) {
            for (String id : List.copyOf(unanswered)) {
                if (again.send(id) == 200) {
                    unanswered.remove(id);
                    acknowledged.add(id);
                }
            }
        }
    }

    private void assertEveryAcknowledgedIsThereOnce(String when) throws SQLException {
        List<String> stored = column("select webhook_id from events");
        assertThat(stored).as("at %s, stored", when).doesNotHaveDuplicates();
        Set<String> missing = new TreeSet<>(acknowledged);
        missing.removeAll(Set.copyOf(stored));
        assertThat(missing).as("at %s, acknowledged but missing", when).isEmpty();
        assertThat(
                        column(
                                """
                                select id from events where handled_at is null
                                and cast(id as varchar(20)) not in
                                    (select task_instance from scheduled_tasks
                                     where task_name = 'event')
                                """))
                .as("at %s, stored but forgotten", when)
                .isEmpty();
    }

    private List<String> column(String sql) throws SQLException {
        if (!Files.exists(file())) {
            return List.of();
        }
        try (Connection database = database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Path file() {
        return directory.resolve("data/webhook.db");
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private ServiceProcess ready() {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATA_DIR", directory.resolve("data").toString());
        environment.put("INTERNAL_TOKEN", World.TOKEN);
        environment.put("SHOPIFY_SHOP_URL", SignedWebhook.SHOP);
        environment.put("SHOPIFY_ACCESS_TOKEN", "shpat_demo");
        environment.put("SHOPIFY_WEBHOOK_SECRET", SignedWebhook.SECRET);
        environment.put("SHOPIFY_API_URL", "http://127.0.0.1:9");
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        ServiceProcess service =
                new ServiceProcess("webhook-service", port, directory, environment).start();
        service.awaitLive();
        return service;
    }
}
