package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.StockBook.Entry;
import io.passerelle.sync.movement.StockBook.StockRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the merchant's FileMaker file holds, of one of the three kinds: a stock record per SKU with
/// its `modId`, a ledger with a unique key. Each method is one commit.
final class ModelTables {
    private final World world;
    private final Kind kind;
    private final Map<Sku, Product> products = new LinkedHashMap<>();
    private final Map<String, BigDecimal> ledger = new HashMap<>();

    /// Times each key has changed a stock.
    private final Map<String, Integer> decrements = new HashMap<>();

    /// How it is booked.
    enum Kind {
        /// Stock, stamp and row at once, if the record is unchanged.
        STAMPED,
        /// A script does it all and knows the key.
        SCRIPTED,
        /// A row, then a script that makes the stock of the rows.
        RECALCULATED
    }

    private static final class Product {
        final String id;
        final Sku sku;
        final Map<String, Integer> rows = new HashMap<>();
        int goods;
        int modId;
        int stock;
        String stamp = "";
        Instant openUntil = Instant.EPOCH;

        Product(String id, Sku sku, int stock) {
            this.id = id;
            this.sku = sku;
            this.goods = stock;
            this.stock = stock;
        }
    }

    ModelTables(World world) {
        this.world = world;
        this.kind = Kind.values()[world.oneOf(Kind.values().length)];
    }

    Kind kind() {
        return kind;
    }

    Iterable<Sku> skus() {
        return products.keySet();
    }

    void add(Sku sku, int stock) {
        products.put(sku, new Product("" + (products.size() + 1), sku, stock));
    }

    /// Goods received, broken or counted anew by staff.
    void change(Sku sku, int units) {
        Product product = product(sku);
        product.goods += units;
        product.modId++;
        if (kind == Kind.RECALCULATED) {
            recalculate(product);
        } else {
            product.stock += units;
        }
    }

    /// Someone has the record open on the screen.
    void open(Sku sku, Instant until) {
        product(sku).openUntil = until;
    }

    int stock(Sku sku) {
        return product(sku).stock;
    }

    StockRecord record(Sku sku) {
        Product p = product(sku);
        return new StockRecord(
                p.id, "" + p.modId, p.sku, BigDecimal.valueOf(p.stock), p.stamp, p.id);
    }

    Map<String, BigDecimal> ledger() {
        return ledger;
    }

    Map<String, Integer> decrements() {
        return decrements;
    }

    /// Books as this kind of file does.
    void book(StockRecord seen, Entry entry) {
        switch (kind) {
            case STAMPED -> commit(seen, entry);
            case SCRIPTED -> runScript(seen, entry);
            case RECALCULATED -> addMovement(seen, entry);
        }
    }

    void recalculate(StockRecord record) {
        recalculate(closed(record));
    }

    /// Does nothing if it knows the key.
    private void runScript(StockRecord record, Entry entry) {
        Product product = closed(record);
        if (ledger.putIfAbsent(entry.key(), BigDecimal.valueOf(entry.units())) == null) {
            product.stock += entry.units();
            product.modId++;
            changed(entry);
        }
    }

    private void addMovement(StockRecord record, Entry entry) {
        if (ledger.putIfAbsent(entry.key(), BigDecimal.valueOf(entry.units())) != null) {
            throw new FileMakerFailure(FileMakerFailure.Kind.NOT_UNIQUE, 504, "key exists");
        }
        product(record.recordId()).rows.put(entry.key(), entry.units());
    }

    private void recalculate(Product product) {
        product.stock =
                product.goods + product.rows.values().stream().mapToInt(Integer::intValue).sum();
        product.modId++;
        product.rows.forEach((key, units) -> {
            if (decrements.put(key, 1) == null) {
                world.truth().booked(key, units);
            }
        });
    }

    private void commit(StockRecord unchanged, Entry entry) {
        Product product = writable(unchanged);
        if (ledger.containsKey(entry.key())) {
            throw new FileMakerFailure(FileMakerFailure.Kind.NOT_UNIQUE, 504, "key exists");
        }
        if (entry.after().intValueExact() != product.stock + entry.units()) {
            world.fail(entry.key() + " set the stock to " + entry.after());
        }
        product.stock = entry.after().intValueExact();
        product.stamp = entry.key();
        product.modId++;
        changed(entry);
        // A server that does not write record and portal row as one.
        if (!world.trouble(Trouble.FILE_NOT_ATOMIC, 4)) {
            ledger.put(entry.key(), BigDecimal.valueOf(entry.units()));
        } else {
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.UNKNOWN, -1, "failed between record and row");
        }
    }

    private void changed(Entry entry) {
        if (decrements.merge(entry.key(), 1, Integer::sum) > 1) {
            world.tally().doubleDecrements++;
            world.fail(entry.key() + " changed FileMaker's stock twice");
        }
        world.truth().booked(entry.key(), entry.units());
    }

    void commitRow(StockRecord record, Entry entry) {
        writable(record).modId++;
        if (ledger.putIfAbsent(entry.key(), BigDecimal.valueOf(entry.units())) != null) {
            throw new FileMakerFailure(FileMakerFailure.Kind.NOT_UNIQUE, 504, "key exists");
        }
    }

    private Product writable(StockRecord unchanged) {
        Product product = closed(unchanged);
        if (!unchanged.modId().equals("" + product.modId)) {
            throw new FileMakerFailure(FileMakerFailure.Kind.CONFLICT, 306, "record modified");
        }
        return product;
    }

    private Product closed(StockRecord record) {
        Product product = product(record.recordId());
        if (world.now().isBefore(product.openUntil)) {
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.LOCKED, 301, "record open on someone's screen");
        }
        return product;
    }

    private Product product(String id) {
        return products.values().stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow();
    }

    private Product product(Sku sku) {
        return Optional.ofNullable(products.get(sku)).orElseThrow();
    }
}
