package io.passerelle.supplier.notice;

import java.util.concurrent.atomic.AtomicInteger;

/// A stock file as XML by declared paths: an element for each SKU. Names are without prefixes.
///
/// @param item from the root on, `/Stock/Item`
/// @param sku within the item: `SKU`, `Article/@number`
/// @param quantity within the item
public record XmlStock(String item, String sku, String quantity) implements StockReader {

    @Override
    public StockRows read(byte[] file) {
        StockRows.Rows rows = new StockRows.Rows();
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
