package io.passerelle.sync.simulation;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;

/// The planted mistake of a ledger whose row counts as booked before the stock is made of it.
record LateRecalculation(ModelFile file) implements StockBook {

    @Override
    public Proof proof() {
        return file.proof();
    }

    @Override
    public Reading read(Sku sku) {
        return file.read(sku);
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        return file.rows(record, key, units);
    }

    @Override
    public Written write(StockRecord unchanged, Entry entry) {
        return file.write(unchanged, entry);
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        file.addRow(record, entry);
    }

    @Override
    public void settle(StockRecord record) {
        file.settleLater(record);
    }
}
