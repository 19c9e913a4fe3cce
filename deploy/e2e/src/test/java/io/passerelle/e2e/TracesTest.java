package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One trace from Shopify's webhook to the supplier's file and to FileMaker's movement, if somebody
/// wants to have it.
class TracesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path directory;

    @BeforeEach
    void packaged() {
        ServiceProcess.assumePackaged();
    }

    @Test
    void an_orders_way_is_one_trace_from_the_webhook_to_file_and_movement() {
        try (var collector = new TraceCollector();
                var world = new World(directory, exportingTo(collector)).start()) {
            var bought = NewOrder.paid(NewLine.of("AG-HONEY-250", 2));
            world.sandbox.shopify().place(bought);

            // Each service sends its spans on its own; what led to a step may come after it.
            await().atMost(PATIENCE).untilAsserted(() -> assertBothWays(collector));
            assertThat(collector.spans())
                    .allSatisfy(span ->
                            assertThat(span.text())
                                    .doesNotContainIgnoringCase(
                                            "erika",
                                            "mustermann",
                                            "shpat_demo",
                                            "demo-secret",
                                            "databases/Shop",
                                            "2026-10/graphql",
                                            World.TOKEN));
        }
    }

    private static void assertBothWays(TraceCollector collector) {
        assertThat(collector.find("webhook-service", "webhook"))
                .hasValueSatisfying(first -> assertThat(first.parent()).isEmpty());
        assertThat(way(collector, "supplier-service", "upload file"))
                .contains("webhook", "work event", "work handover-supplier", "upload file");
        assertThat(way(collector, "sync-service", "book movement"))
                .contains("webhook", "work event", "work handover-sync", "book movement");
    }

    /// Else anybody could have a shop's orders drawn into a trace of their own, or have it left
    /// out.
    @Test
    void a_webhook_begins_a_trace_of_its_own_whatever_its_sender_says() throws Exception {
        String foreign = "11112222333344445555666677778888";
        try (var collector = new TraceCollector();
                var http = HttpClient.newHttpClient();
                var world = new World(directory, exportingTo(collector))) {
            world.webhook.start().awaitReady();
            for (String sampled : List.of("00", "01")) {
                http.send(
                        SignedWebhook.of("shop/update", "{}")
                                .to(world.webhook.url(), "traced-" + sampled)
                                .header(
                                        "traceparent",
                                        "00-" + foreign + "-1122334455667788-" + sampled)
                                .build(),
                        BodyHandlers.discarding());
            }

            await().atMost(PATIENCE)
                    .until(() -> collector.count("webhook-service", "webhook") == 2);
            assertThat(collector.spans())
                    .extracting(TraceCollector.Seen::trace)
                    .isNotEmpty()
                    .doesNotContain(foreign);
        }
    }

    @Test
    void without_a_collector_no_trace_is_kept() throws Exception {
        try (var world = new World(directory).start()) {
            world.sandbox.shopify().place(NewOrder.paid(NewLine.of("AG-HONEY-250", 2)));
            await().atMost(PATIENCE)
                    .until(() -> !world.sandbox.suppliers().files("agriest").isEmpty());
        }
        for (String database : List.of("webhook.db", "sync.db", "supplier.db")) {
            try (var connection =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + directory.resolve("data").resolve(database));
                    var rows =
                            connection
                                    .createStatement()
                                    .executeQuery("select count(*) from order_traces")) {
                assertThat(rows.getInt(1)).as(database).isZero();
            }
        }
    }

    private static World.Additions exportingTo(TraceCollector collector) {
        return new World.Additions(
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        collector.url(),
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                        "200ms"),
                "",
                "",
                "");
    }

    /// The names of the spans from the first of the trace to this one.
    private static List<String> way(TraceCollector collector, String service, String name) {
        List<String> names = new ArrayList<>();
        Optional<TraceCollector.Seen> at = collector.find(service, name);
        while (at.isPresent()) {
            names.addFirst(at.get().name());
            at = collector.parentOf(at.get());
        }
        return names;
    }
}
