package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook;
import java.math.BigDecimal;
import java.util.Optional;

/// The planted mistake of many a connector: no answer, so send it again, with what the record says
/// now.
record RepeatedPatch(ModelFile file) implements StockBook {

    @Override
    public Reading read(Sku sku) {
        return file.read(sku);
    }

    @Override
    public Optional<LedgerRow> row(String key) {
        // The look that is left out.
        return Optional.empty();
    }

    @Override
    public void write(StockRecord unchanged, Entry entry) {
        try {
            file.write(unchanged, entry);
        } catch (FileMakerFailure e) {
            if (e.kind() != FileMakerFailure.Kind.UNKNOWN) {
                throw e;
            }
            StockRecord again = file.record(unchanged.recordId());
            BigDecimal after = again.stock().add(BigDecimal.valueOf(entry.units()));
            file.write(
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
    public void addRow(StockRecord record, Entry entry) {
        file.addRow(record, entry);
    }
}
