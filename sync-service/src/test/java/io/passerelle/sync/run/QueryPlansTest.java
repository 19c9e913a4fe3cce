package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.BookedMovements;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.store.Spoken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Every transaction may write, and while one does, no order is taken in: so none of them looks
/// through a table that grows with every order or run.
@QuarkusTest
class QueryPlansTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:30:00Z");
    private static final List<Sku> SKUS = List.of(Sku.of("A"), Sku.of("B"));
    @Inject QuantityWrites writes;
    @Inject Runs runs;
    @Inject Confirmations confirmations;
    @Inject Movements movements;
    @Inject BookedMovements booked;
    @Inject DataSource database;

    @Test
    void writes_under_way_are_found_by_their_state() {
        assertIndexed(() -> writes.oldestOpen(NOW));
    }

    @Test
    void writes_are_found_by_their_batch_and_by_their_run() {
        assertIndexed(() -> writes.ofBatch("1-1"));
        assertIndexed(() -> writes.ofRun(1));
    }

    @Test
    void the_newest_run_over_the_whole_stock_is_found_at_every_look() {
        assertIndexed(() -> runs.lastCompleted());
        assertIndexed(() -> runs.stoppedAfter(1));
    }

    @Test
    void movements_touched_since_are_found_by_sku_and_time() {
        List<String> plans = plans(() -> movements.inMotion(SKUS, NOW));

        assertThat(plans).noneMatch(plan -> plan.startsWith("SCAN"));
        assertThat(plans).anyMatch(plan -> plan.contains("(sku=? AND touched_at>?)"));
    }

    @Test
    void what_was_booked_since_is_paged_through_by_time() {
        List<String> plans = plans(() -> booked.since(NOW, 500));

        assertThat(plans)
                .anyMatch(plan -> plan.contains("(state=? AND touched_at>?)"))
                .noneMatch(plan -> plan.contains("TEMP B-TREE"));
    }

    @Test
    void what_was_confirmed_is_found_by_the_runs_that_were() {
        assertIndexed(() -> confirmations.unconfirmed(List.of()));
    }

    private void assertIndexed(Supplier<?> query) {
        assertThat(plans(query)).isNotEmpty().noneMatch(plan -> plan.startsWith("SCAN"));
    }

    private List<String> plans(Supplier<?> query) {
        List<String> spoken =
                Spoken.during(() ->
                        assertThat(QuarkusTransaction.requiringNew().call(query::get)).isNotNull());
        assertThat(spoken).isNotEmpty();
        List<String> plans = new ArrayList<>();
        spoken.forEach(sql -> plans.addAll(plan(sql)));
        return plans;
    }

    private List<String> plan(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("explain query plan " + sql)) {
            int values = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= values; i++) {
                statement.setInt(i, 1);
            }
            List<String> plan = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString("detail"));
                }
            }
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
