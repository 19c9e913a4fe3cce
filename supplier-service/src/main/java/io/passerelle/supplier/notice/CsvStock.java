package io.passerelle.supplier.notice;

import java.util.List;

/// A stock file as CSV by declared columns: a row for each SKU.
///
/// @param sku the name of the column, as is the next
public record CsvStock(String sku, String quantity) implements StockReader {

    @Override
    public StockRows read(byte[] file) {
        StockRows.Rows rows = new StockRows.Rows();
        CsvFile.each(
                file,
                List.of(sku, quantity),
                row ->
                        rows.add(
                                "line " + row.getStartingLineNumber(),
                                row.findField(sku).orElse(""),
                                row.findField(quantity).orElse("")));
        return rows.plausible();
    }
}
