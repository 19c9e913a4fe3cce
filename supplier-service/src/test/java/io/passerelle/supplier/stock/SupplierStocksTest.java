package io.passerelle.supplier.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.database.Rows;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Serving;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Sync-service does not answer here, so what is sent waits as a unit.
@QuarkusTest
class SupplierStocksTest {
    @Inject SupplierStocks stocks;
    @Inject Snapshots snapshots;
    @Inject DataSource database;

    @Test
    void a_start_takes_up_what_waits() {
        snapshots.put(stockOf("waiting"), true);
        assertThat(units("waiting")).isZero();

        stocks.resume(new Serving());
        await().until(() -> units("waiting") == 1);
        await().until(() -> units(StockWork.ALL) == 0);
    }

    private static SupplierStock stockOf(String supplier) {
        return new SupplierStock(
                supplier,
                "5".repeat(64),
                Instant.parse("2026-11-21T08:00:00Z"),
                List.of(new SupplierStock.Item(Sku.of("AG-1"), 3)),
                List.of());
    }

    private int units(String key) {
        return new Rows(database)
                .list(
                        "select count(*) from scheduled_tasks"
                                + " where task_name = 'supplier-stock' and task_instance = ?",
                        List.of(key),
                        row -> row.getInt(1))
                .getFirst();
    }
}
