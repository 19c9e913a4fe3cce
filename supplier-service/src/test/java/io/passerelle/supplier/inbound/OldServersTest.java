package io.passerelle.supplier.inbound;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.passerelle.supplier.inbound.InboxSuppliers.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Servers such as vsftpd list files without exact times.
@QuarkusTest
@TestProfile(InboxProfile.class)
class OldServersTest {
    private static final AtomicInteger LINES = new AtomicInteger(30_000);
    @Inject VisitErrand errand;
    @Inject Visits visits;
    @Inject InboundFiles files;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject ObjectMapper json;
    @Inject Clock clock;
    @Inject DataSource database;

    @Test
    void of_two_stock_files_the_one_written_last_is_in_force() throws Exception {
        offer("old-1", "stock-01-12.csv", stock(2), ago(Duration.ofHours(1)));
        offer("old-1", "stock-30-11.csv", stock(1), ago(Duration.ofHours(25)));

        awaitApplied("old-1", 2);

        assertThat(inForce("old-1")).contains("\"quantity\":2");
        assertThat(files.newest("old-1"))
                .filteredOn(file -> file.name().equals("stock-01-12.csv"))
                .singleElement()
                .satisfies(file -> assertThat(file.reason()).isEmpty());
    }

    @Test
    void stock_contains_what_was_ordered_long_before_it_was_written_and_not_before_it_was_seen()
            throws Exception {
        String line = sentAgo("old-2", Duration.ofDays(2));

        offer("old-2", "stock-1.csv", stock(5), ago(Duration.ofDays(3)));
        awaitApplied("old-2", 1);
        await().until(() -> bodies("old-2").size() == 1);
        offer("old-2", "stock-2.csv", stock(4), ago(Duration.ofHours(1)));
        awaitApplied("old-2", 2);
        await().until(() -> bodies("old-2").size() == 2);

        assertThat(contained("old-2", 0)).isEqualTo("[]");
        assertThat(contained("old-2", 1)).contains(line);
    }

    @Test
    void stock_of_an_unknown_time_contains_nothing_for_sure() throws Exception {
        String line = sentAgo("older-1", Duration.ofDays(2));

        offer("older-1", "stock-1.csv", stock(5), ago(Duration.ofDays(3)));
        awaitApplied("older-1", 1);
        await().until(() -> bodies("older-1").size() == 1);

        assertThat(bodies("older-1").getFirst()).contains("\"quantity\":5").doesNotContain(line);
    }

    @Test
    void where_only_the_list_tells_times_the_youngest_file_is_seen_last() throws Exception {
        offer("older-2", "stock-a.csv", stock(2), ago(Duration.ofHours(1)));
        offer("older-2", "stock-b.csv", stock(1), ago(Duration.ofHours(25)));

        look("older-2");

        assertThat(seenAt("older-2", "stock-a.csv"))
                .isAfterOrEqualTo(seenAt("older-2", "stock-b.csv"));
    }

    private Instant seenAt(String supplier, String name) {
        return files.newest(supplier).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .seenAt();
    }

    @Test
    void a_file_written_anew_with_the_same_size_is_read_though_the_broken_one_stayed()
            throws Exception {
        offer("old-3", "stock.csv", "sku,units\nA-1,x\n", ago(Duration.ofHours(2)));
        awaitFiles("old-3", FileState.PARKED, 1);
        look("old-3");
        assertThat(files.newest("old-3")).as("the same as before").hasSize(1);

        offer("old-3", "stock.csv", stock(5), ago(Duration.ofHours(1)));
        awaitFiles("old-3", FileState.APPLIED, 1);

        assertThat(inForce("old-3")).contains("\"quantity\":5");
    }

    @Test
    void a_file_that_is_listed_less_exactly_once_it_is_old_is_not_read_again() {
        offer("old-4", "stock.csv", "sku,units\nA-1,x\n", ago(Duration.ofHours(2)));
        awaitFiles("old-4", FileState.PARKED, 1);
        change(
                "update inbound_file set listed_at = listed_at - 86400000 where supplier = ?",
                "old-4");

        look("old-4");
        look("old-4");

        assertThat(files.newest("old-4"))
                .singleElement()
                .satisfies(file -> assertThat(file.archivedAt()).isNull());
    }

    private void awaitApplied(String supplier, int number) {
        awaitFiles(supplier, FileState.APPLIED, number);
    }

    private void awaitFiles(String supplier, FileState state, int number) {
        await().until(() -> {
            look(supplier);
            change(
                    "update inbound_file set seen_at = seen_at - 86400000 where state ="
                            + " 'seen' and supplier = ?",
                    supplier);
            return files.in(state, supplier).size() == number;
        });
    }

    private void look(String supplier) {
        SupplierKey key = new SupplierKey(supplier);
        Instant before = visits.of(key).visitedAt();
        QuarkusTransaction.requiringNew().run(() -> errand.visit(key));
        await().until(() ->
                !visits.isWanted(key) && !Objects.equals(visits.of(key).visitedAt(), before));
    }

    /// @return the id of its only line
    private String sentAgo(String supplier, Duration time) {
        int id = LINES.incrementAndGet();
        PlacedOrder order = order().lines(line(id, "IN-" + id, supplier, 1)).get();
        intake.accept(order);
        await().until(() -> view(order).state().equals("sent"));
        change(
                "update purchase_order set sent_at = "
                        + ago(time).toEpochMilli()
                        + " where number = ?",
                view(order).number());
        return Integer.toString(id);
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private static String stock(int units) {
        return "sku,units\nA-1," + units + "\n";
    }

    private static List<String> bodies(String supplier) {
        return InboxSuppliers.sync.bodies(supplier);
    }

    private String contained(String supplier, int which) throws Exception {
        return json.readTree(bodies(supplier).get(which)).path("containedLines").toString();
    }

    private String inForce(String supplier) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                "select items from supplier_snapshot where supplier = ?")) {
            statement.setString(1, supplier);
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void change(String sql, String value) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
