package io.passerelle.sync.supplier;

import io.passerelle.common.value.Sku;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/// Gives a SKU back to FileMaker that a supplier's files named once and name no more. Without that
/// it stays the supplier's, and sold out.
@Singleton
public class Releases {
    private final SupplierTables tables;
    private final SupplierStockConfig config;
    private final Event<StockFiles.InForce> announcements;

    Releases(
            SupplierTables tables,
            SupplierStockConfig config,
            Event<StockFiles.InForce> announcements) {
        this.tables = tables;
        this.config = config;
        this.announcements = announcements;
    }

    /// FileMaker's number counts from the next run on, and new orders are booked there; those of
    /// before stay with the supplier. The next file that names the SKU takes it back.
    ///
    /// @return the suppliers who had stated it
    @Transactional
    public List<String> release(Sku sku) {
        Set<String> suppliers = config.feeds().keySet();
        List<SupplierStockEntity> stated =
                suppliers.isEmpty() ? List.of() : tables.numbers(suppliers, sku).toList();
        stated.forEach(number -> {
            tables.remove(number);
            announcements.fire(new StockFiles.InForce(number.supplier));
        });
        return stated.stream().map(number -> number.supplier).sorted().toList();
    }
}
