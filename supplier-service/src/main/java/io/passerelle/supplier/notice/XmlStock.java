package io.passerelle.supplier.notice;

import java.util.concurrent.atomic.AtomicInteger;

/// A stock file as XML by declared paths: an element for each SKU. Names are without prefixes.
///
/// @param item from the root on, `/Stock/Item`
/// @param sku within the item: `SKU`, `Article/@number`
/// @param quantity within the item
/// @param badPercent how many of a hundred items may be bad
public record XmlStock(String item, String sku, String quantity, int badPercent)
        implements StockReader {

    public XmlStock(String item, String sku, String quantity) {
        this(item, sku, quantity, StockRows.BAD_PERCENT);
    }

    @Override
    public StockRows read(byte[] file) {
        StockRows.Rows rows = new StockRows.Rows(badPercent);
        AtomicInteger number = new AtomicInteger();
        XmlFile.each(
                file,
                item,
                found ->
                        rows.add(
                                "item " + number.incrementAndGet(),
                                found.text(sku).orElse(""),
                                found.text(quantity).orElse("")));
        return rows.plausible();
    }
}
