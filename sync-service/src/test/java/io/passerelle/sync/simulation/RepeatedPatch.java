package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;
import java.math.BigDecimal;

/// The planted mistake of many a connector: no answer, so send it again, with what the record says
/// now.
record RepeatedPatch(ModelFile file) implements StockBook {

    @Override
    public Reading read(Sku sku) {
        return file.read(sku);
    }

    @Override
    public Proof proof() {
        return file.proof();
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        // The look that is left out.
        return LedgerRows.NONE;
    }

    @Override
    public Written write(StockRecord unchanged, Entry entry) {
        try {
            return file.write(unchanged, entry);
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.UNKNOWN) {
                throw e;
            }
            StockRecord again = file.record(unchanged.sku());
            BigDecimal after = again.stock().add(BigDecimal.valueOf(entry.units()));
            return file.write(
                    again,
                    new Entry(
                            entry.key(),
                            entry.units(),
                            again.stock(),
                            after,
                            entry.kind(),
                            entry.orderName()));
        }
    }

    @Override
    public void settle(StockRecord record) {
        file.settle(record);
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        file.addRow(record, entry);
    }
}
