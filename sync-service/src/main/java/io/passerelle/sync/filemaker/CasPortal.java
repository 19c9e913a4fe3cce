package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerEdit;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Books through one PATCH on the stock record: new stock, stamp and a new row in its movement
/// portal, on condition that the record is unchanged. Worst case of a call: FileMaker's 60 s read
/// time-out.
final class CasPortal implements StockBook {
    private final FileMaker fileMaker;
    private final FileMakerConfig.Stock stock;
    private final FileMakerConfig.Movement movement;
    private final StockRecords records;
    private final KeyedRows ledger;
    private final LedgerRowFields fields;

    CasPortal(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.stock = config.stock();
        this.movement = config.movement();
        this.records = new StockRecords(fileMaker, stock, r -> r.text(stock.stamp()), _ -> "");
        this.ledger = new KeyedRows(fileMaker, movement, movement.key().orElseThrow());
        this.fields = new LedgerRowFields(movement);
    }

    @Override
    public Proof proof() {
        return Proof.STAMP;
    }

    @Override
    public Reading read(Sku sku) {
        return records.read(sku);
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        return ledger.with(key);
    }

    @Override
    public Written write(StockRecord unchanged, Entry entry) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put(stock.quantity(), entry.after());
        changes.put(stock.stamp(), entry.key());
        edit(unchanged, changes, entry);
        return new Written(entry.before(), entry.after(), "");
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        edit(record, Map.of(), entry);
    }

    private void edit(StockRecord record, Map<String, ?> changes, Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        fields.of(entry).forEach((field, value) -> row.put(inPortal(field), value));
        fileMaker.edit(
                movement.writeLayout(),
                record.recordId(),
                new FileMakerEdit(record.modId(), changes, movement.portal(), List.of(row)));
    }

    private String inPortal(String field) {
        return movement.occurrence() + "::" + field;
    }
}
