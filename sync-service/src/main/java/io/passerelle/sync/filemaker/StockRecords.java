package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook.Reading;
import io.passerelle.sync.movement.StockBook.StockRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The one stock record of a SKU, as the booking needs it.
///
/// @param stamp reads the key of the last movement off a record
/// @param link reads the value by which ledger rows name it
record StockRecords(
        FileMaker fileMaker,
        FileMakerConfig.Stock stock,
        Function<FileMakerRecord, String> stamp,
        Function<FileMakerRecord, String> link) {

    Reading read(Sku sku) {
        FileMakerFind find =
                FileMakerFind.where(Map.of(stock.sku(), FileMakerFind.exactly(sku.value())), 10);
        List<FileMakerRecord> exact =
                fileMaker.find(stock.layout(), find).records().stream()
                        .filter(r -> r.text(stock.sku()).strip().equals(sku.value()))
                        .toList();
        return exact.size() == 1
                ? reading(sku, exact.getFirst())
                : new Reading.Unusable(
                        "FileMaker's layout %s has %d records with SKU %s, expected 1"
                                .formatted(stock.layout(), exact.size(), sku));
    }

    private Reading reading(Sku sku, FileMakerRecord record) {
        Optional<BigDecimal> number = record.number(stock.quantity());
        if (number.isEmpty()) {
            return new Reading.Unusable(
                    "FileMaker's stock of %s is '%s', expected a plain number"
                            .formatted(sku, record.text(stock.quantity())));
        }
        return new Reading.Found(
                new StockRecord(
                        record.recordId(),
                        record.modId(),
                        sku,
                        number.get(),
                        stamp.apply(record),
                        link.apply(record)));
    }
}
