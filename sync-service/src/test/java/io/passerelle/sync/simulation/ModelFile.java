package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.filemaker.FileMakerFailure.Kind;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.movement.StockBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The merchant's FileMaker file: a stock record per SKU with its `modId` and stamp, a ledger with
/// a unique key, and staff who count, receive goods and leave records open.
final class ModelFile implements StockBook {
    private final World world;
    private final Map<Sku, Product> products = new LinkedHashMap<>();
    private final Map<String, BigDecimal> ledger = new HashMap<>();

    /// Times each key has changed a stock.
    private final Map<String, Integer> decrements = new HashMap<>();

    private static final class Product {
        final String id;
        int modId;
        int stock;
        String stamp = "";
        Instant openUntil = Instant.EPOCH;

        Product(String id, int stock) {
            this.id = id;
            this.stock = stock;
        }
    }

    ModelFile(World world) {
        this.world = world;
    }

    void add(Sku sku, int stock) {
        products.put(sku, new Product("" + (products.size() + 1), stock));
    }

    /// Goods received, broken or counted anew by staff.
    void change(Sku sku, int units) {
        Product product = product(sku);
        product.stock += units;
        product.modId++;
    }

    /// Someone has the record open on the screen.
    void open(Sku sku, Instant until) {
        product(sku).openUntil = until;
    }

    int stock(Sku sku) {
        return product(sku).stock;
    }

    StockRecord record(String id) {
        Product p = product(id);
        return new StockRecord(p.id, "" + p.modId, BigDecimal.valueOf(p.stock), p.stamp);
    }

    Map<String, BigDecimal> ledger() {
        return ledger;
    }

    Map<String, Integer> decrements() {
        return decrements;
    }

    @Override
    public StockBook.Reading read(Sku sku) {
        world.step("ask FileMaker for " + sku);
        troubleReading();
        StockRecord record = record(product(sku).id);
        world.step("hear from FileMaker: " + sku + " has " + record.stock());
        return new StockBook.Reading.Found(record);
    }

    @Override
    public Optional<LedgerRow> row(String key) {
        world.step("ask FileMaker for row " + key);
        troubleReading();
        Optional<LedgerRow> row =
                Optional.ofNullable(ledger.get(key)).map(units -> new LedgerRow(key, units));
        world.step("hear from FileMaker: " + (row.isPresent() ? "it is there" : "no such row"));
        return row;
    }

    private void troubleReading() {
        if (world.trouble(Trouble.FILE_SILENT, 40)) {
            throw new FileMakerFailure(Kind.UNKNOWN, -1, "no answer to a read");
        }
    }

    @Override
    public void write(StockRecord unchanged, Entry entry) {
        send("PATCH " + entry.key(), () -> commit(unchanged, entry));
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        send("add row " + entry.key(), () -> commitRow(record, entry));
    }

    /// A request on its way: it may be lost, be late, or its answer may be lost.
    private void send(String what, Runnable commit) {
        world.step(what);
        if (world.trouble(Trouble.FILE_SILENT, 12)) {
            switch (world.oneOf(3)) {
                case 0 -> throw new FileMakerFailure(Kind.UNKNOWN, -1, "lost on its way");
                case 1 -> throw new FileMakerFailure(Kind.TOKEN, 952, "token expired");
                default -> {
                    world.later("the late " + what, 90, commit);
                    throw new FileMakerFailure(Kind.UNKNOWN, -1, "no answer yet");
                }
            }
        }
        commit.run();
        world.step("hear that " + what + " is done");
        if (world.trouble(Trouble.FILE_SILENT, 12)) {
            Kind kind = world.oneOf(2) == 0 ? Kind.UNKNOWN : Kind.TOKEN;
            throw new FileMakerFailure(kind, -1, "the answer was lost");
        }
    }

    private void commit(StockRecord unchanged, Entry entry) {
        Product product = writable(unchanged);
        if (ledger.containsKey(entry.key())) {
            throw new FileMakerFailure(Kind.NOT_UNIQUE, 504, "key exists");
        }
        if (entry.after().intValueExact() != product.stock + entry.units()) {
            world.fail(entry.key() + " set the stock to " + entry.after());
        }
        product.stock = entry.after().intValueExact();
        product.stamp = entry.key();
        product.modId++;
        if (decrements.merge(entry.key(), 1, Integer::sum) > 1) {
            world.tally().doubleDecrements++;
            world.fail(entry.key() + " changed FileMaker's stock twice");
        }
        // A server that does not write record and portal row as one.
        if (!world.trouble(Trouble.FILE_NOT_ATOMIC, 4)) {
            ledger.put(entry.key(), BigDecimal.valueOf(entry.units()));
        } else {
            throw new FileMakerFailure(Kind.UNKNOWN, -1, "failed between record and row");
        }
    }

    private void commitRow(StockRecord record, Entry entry) {
        writable(record).modId++;
        if (ledger.putIfAbsent(entry.key(), BigDecimal.valueOf(entry.units())) != null) {
            throw new FileMakerFailure(Kind.NOT_UNIQUE, 504, "key exists");
        }
    }

    private Product writable(StockRecord unchanged) {
        Product product = product(unchanged.recordId());
        if (world.now().isBefore(product.openUntil)) {
            throw new FileMakerFailure(Kind.LOCKED, 301, "record open on someone's screen");
        }
        if (!unchanged.modId().equals("" + product.modId)) {
            throw new FileMakerFailure(Kind.CONFLICT, 306, "record modified");
        }
        return product;
    }

    private Product product(String id) {
        return products.values().stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow();
    }

    private Product product(Sku sku) {
        return Optional.ofNullable(products.get(sku)).orElseThrow();
    }

    /// The file as a run reads it.
    FileMakerStock reader() {
        return new FileMakerStock() {
            @Override
            public Map<Sku, FileMakerStock.Reading> readAll(Runnable beforeEachPage) {
                Map<Sku, FileMakerStock.Reading> stock = new LinkedHashMap<>();
                for (Sku sku : products.keySet()) {
                    beforeEachPage.run();
                    read(sku).ifPresent(reading -> stock.put(sku, reading));
                }
                return stock;
            }

            @Override
            public Optional<FileMakerStock.Reading> read(Sku sku) {
                world.step("ask FileMaker for the stock of " + sku);
                troubleReading();
                int units = product(sku).stock;
                world.truth().fileMakerRead(sku);
                world.step("hear from FileMaker: " + sku + " " + units);
                return Optional.of(new FileMakerStock.Reading.Units(units));
            }
        };
    }
}
