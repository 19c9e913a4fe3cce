package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.sync.movement.StockBook.Entry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A movement in the fields of the merchant's ledger: one signed quantity, or one field for what
/// goes in and one for what goes out.
record LedgerRowFields(FileMakerConfig.Movement config) {

    /// What the row says, without the product. Fields the file does not have are left out.
    Map<String, Object> of(Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        config.key().ifPresent(field -> row.put(field, entry.key()));
        row.put(quantityFor(entry.units()), written(entry.units()));
        config.before().ifPresent(field -> row.put(field, entry.before()));
        config.after().ifPresent(field -> row.put(field, entry.after()));
        config.kind().ifPresent(field -> row.put(field, entry.kind()));
        config.orderRef().ifPresent(field -> row.put(field, entry.orderName()));
        return row;
    }

    /// The field that takes this many units.
    String quantityFor(int units) {
        return (units < 0 ? config.quantityOut() : config.quantityIn()).orElse(config.quantity());
    }

    /// The number in that field.
    int written(int units) {
        return config.quantityOut().isPresent() ? Math.abs(units) : units;
    }

    /// The change of the stock by a row; an empty field counts as 0, as it does in FileMaker.
    BigDecimal units(FileMakerRecord row) {
        Optional<String> in = config.quantityIn();
        Optional<String> out = config.quantityOut();
        return in.isPresent() && out.isPresent()
                ? number(row, in.get()).subtract(number(row, out.get()))
                : number(row, config.quantity());
    }

    private static BigDecimal number(FileMakerRecord row, String field) {
        return row.number(field).orElse(BigDecimal.ZERO);
    }
}
