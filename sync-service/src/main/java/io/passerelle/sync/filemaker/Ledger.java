package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Books by a new record in the movements alone: the stock is a calculation over them, or the
/// merchant's script makes it from them afterwards. A movement counts as booked once both are done.
final class Ledger implements StockBook {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    private final FileMaker fileMaker;
    private final FileMakerConfig.Movement movement;
    private final StockRecords records;
    private final Recalculation recalculation;
    private final LedgerRowFields fields;

    Ledger(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.movement = config.movement();
        String link = movement.productFrom().orElse(config.stock().sku());
        this.records = new StockRecords(fileMaker, config.stock(), _ -> "", r -> r.text(link));
        this.recalculation = new Recalculation(fileMaker, config);
        this.fields = new LedgerRowFields(movement);
    }

    @Override
    public Proof proof() {
        if (movement.key().isEmpty()) {
            return Proof.LIKENESS;
        }
        return movement.keyIsUnique() ? Proof.UNIQUE_KEY : Proof.REFERENCE;
    }

    @Override
    public Reading read(Sku sku) {
        return records.read(sku);
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        Optional<String> keyField = movement.key();
        return keyField.isPresent()
                ? new KeyedRows(fileMaker, movement, keyField.get()).with(key)
                : new LedgerRows(countLike(record, units), BigDecimal.valueOf(units));
    }

    private int countLike(StockRecord record, int units) {
        Map<String, String> alike =
                Map.of(
                        product(),
                        FileMakerFind.exactly(record.link()),
                        fields.quantityFor(units),
                        "==" + fields.written(units));
        return fileMaker.find(movement.layout(), FileMakerFind.where(alike, 1)).foundCount();
    }

    @Override
    public Written write(StockRecord record, Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(product(), value(record.link()));
        row.putAll(fields.of(entry));
        fileMaker.create(movement.layout(), row);
        return new Written(entry.before(), entry.after(), "");
    }

    @Override
    public void settle(StockRecord record) {
        recalculation.of(record.sku().value());
    }

    private String product() {
        return movement.product().orElseThrow();
    }

    /// Number fields are written as JSON numbers; text that would change by that stays text.
    private static Object value(String link) {
        return NUMBER.matcher(link).matches() ? (Object) Long.parseLong(link) : link;
    }
}
