package io.passerelle.supplier.notice;

import java.util.List;

/// A stock file as CSV by declared columns: a row for each SKU.
///
/// @param sku the name of the column, as is the next
/// @param badPercent how many of a hundred rows may be bad
public record CsvStock(String sku, String quantity, int badPercent) implements StockReader {

    public CsvStock(String sku, String quantity) {
        this(sku, quantity, StockRows.BAD_PERCENT);
    }

    @Override
    public StockRows read(byte[] file) {
        StockRows.Rows rows = new StockRows.Rows(badPercent);
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
