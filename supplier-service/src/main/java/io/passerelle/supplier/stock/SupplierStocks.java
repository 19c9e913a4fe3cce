package io.passerelle.supplier.stock;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.work.Serving;
import io.passerelle.common.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/// Hands suppliers' stock to sync-service. Only the newest of each supplier counts: an older one
/// that still waits is dropped.
@ApplicationScoped
public class SupplierStocks {
    private final Snapshots snapshots;
    private final StockWork sending;
    private final Work work;

    SupplierStocks(Snapshots snapshots, StockWork sending, Work work) {
        this.snapshots = snapshots;
        this.sending = sending;
        this.work = work;
    }

    /// Sent once the caller's transaction is committed.
    ///
    /// @param dated whether it is known when the supplier wrote it; if not, no order line is named
    ///   as contained: it may be older than any of them
    /// @return false if a newer one is known, and nothing comes of this one
    @Transactional
    public boolean take(SupplierStock stock, boolean dated) {
        boolean newest = snapshots.put(stock, dated);
        if (newest) {
            work.schedule(sending, stock.supplier());
        }
        return newest;
    }

    /// One that came just when an older one was parked has no unit of its own.
    @Transactional
    void resume(@Observes Serving start) {
        work.schedule(sending, StockWork.ALL);
    }
}
