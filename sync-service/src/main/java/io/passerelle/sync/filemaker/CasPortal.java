package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerEdit;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerPage;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Books through one PATCH on the stock record: new stock, stamp and a new row in its movement
/// portal, on condition that the record is unchanged. Worst case of a call: FileMaker's 60 s read
/// time-out.
@Singleton
class CasPortal implements StockBook {
    private final FileMaker fileMaker;
    private final FileMakerConfig.Stock stock;
    private final FileMakerConfig.Movement movement;

    CasPortal(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.stock = config.stock();
        this.movement = config.movement();
    }

    @Override
    public Reading read(Sku sku) {
        FileMakerFind find =
                FileMakerFind.where(Map.of(stock.sku(), FileMakerFind.exactly(sku.value())), 10);
        List<FileMakerRecord> exact =
                fileMaker.find(stock.layout(), find).records().stream()
                        .filter(r -> r.text(stock.sku()).strip().equals(sku.value()))
                        .toList();
        if (exact.size() != 1) {
            return new Reading.Unusable(
                    "FileMaker's layout "
                            + stock.layout()
                            + " has "
                            + exact.size()
                            + " records with SKU "
                            + sku
                            + ", expected 1");
        }
        FileMakerRecord record = exact.getFirst();
        Optional<BigDecimal> number = record.number(stock.quantity());
        return number.<Reading>map(n ->
                        new Reading.Found(
                                new StockRecord(
                                        record.recordId(),
                                        record.modId(),
                                        n,
                                        record.text(stock.stamp()))))
                .orElseGet(() ->
                        new Reading.Unusable(
                                "FileMaker's stock of "
                                        + sku
                                        + " is '"
                                        + record.text(stock.quantity())
                                        + "', expected a plain number"));
    }

    @Override
    public Optional<LedgerRow> row(String key) {
        FileMakerPage page =
                fileMaker.find(
                        movement.layout(),
                        FileMakerFind.where(
                                Map.of(movement.key(), FileMakerFind.exactly(key)), 10));
        return page.records().stream()
                .filter(r -> r.text(movement.key()).equals(key))
                .findFirst()
                .map(r ->
                        new LedgerRow(key, r.number(movement.quantity()).orElse(BigDecimal.ZERO)));
    }

    @Override
    public void write(StockRecord unchanged, Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(stock.quantity(), entry.after());
        fields.put(stock.stamp(), entry.key());
        edit(unchanged, fields, entry);
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        edit(record, Map.of(), entry);
    }

    private void edit(StockRecord record, Map<String, ?> fields, Entry entry) {
        fileMaker.edit(
                movement.writeLayout(),
                record.recordId(),
                new FileMakerEdit(
                        record.modId(), fields, movement.portal(), List.of(portalRow(entry))));
    }

    private Map<String, Object> portalRow(Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(inPortal(movement.key()), entry.key());
        row.put(inPortal(movement.quantity()), entry.units());
        row.put(inPortal(movement.before()), entry.before());
        row.put(inPortal(movement.after()), entry.after());
        row.put(inPortal(movement.kind()), entry.kind());
        row.put(inPortal(movement.orderRef()), entry.orderName());
        return row;
    }

    private String inPortal(String field) {
        return movement.occurrence() + "::" + field;
    }
}
