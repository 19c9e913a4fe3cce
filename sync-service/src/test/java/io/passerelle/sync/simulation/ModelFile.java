package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;
import io.passerelle.sync.stock.Location;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The merchant's FileMaker server: calls that are lost, late or answered in vain, staff who count,
/// receive goods and leave records open.
final class ModelFile implements StockBook {
    private final World world;
    private final ModelTables tables;

    /// What is kept elsewhere: a number by itself, which no booking touches.
    private final Map<Sku, Integer> elsewhere = new LinkedHashMap<>();

    ModelFile(World world) {
        this.world = world;
        this.tables = new ModelTables(world);
    }

    void add(Sku sku, int stock) {
        tables.add(sku, stock);
    }

    void addElsewhere(Sku sku, int stock) {
        elsewhere.put(sku, stock);
    }

    /// Goods received, broken or counted anew by staff.
    void change(Sku sku, int units) {
        tables.change(sku, units);
    }

    void changeElsewhere(Sku sku, int units) {
        elsewhere.merge(sku, units, Integer::sum);
    }

    int stockElsewhere(Sku sku) {
        return Optional.ofNullable(elsewhere.get(sku)).orElseThrow();
    }

    /// Someone has the record open on the screen.
    void open(Sku sku, Instant until) {
        tables.open(sku, until);
    }

    int stock(Sku sku) {
        return tables.stock(sku);
    }

    /// The record as it is now, without a call.
    StockRecord record(Sku sku) {
        return tables.record(sku);
    }

    Map<String, BigDecimal> ledger() {
        return tables.ledger();
    }

    Map<String, Integer> decrements() {
        return tables.decrements();
    }

    @Override
    public StockBook.Reading read(Sku sku) {
        world.step("ask FileMaker for " + sku);
        troubleReading();
        StockRecord record = record(sku);
        world.step("hear from FileMaker: " + sku + " has " + record.stock());
        return new StockBook.Reading.Found(record);
    }

    @Override
    public Proof proof() {
        return tables.kind() == ModelTables.Kind.STAMPED ? Proof.STAMP : Proof.UNIQUE_KEY;
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        world.step("ask FileMaker for row " + key);
        troubleReading();
        BigDecimal row = ledger().get(key);
        world.step("hear from FileMaker: " + (row == null ? "no such row" : "it is there"));
        return row == null ? LedgerRows.NONE : new LedgerRows(1, row);
    }

    private void troubleReading() {
        if (world.trouble(Trouble.FILE_SILENT, 40)) {
            throw new FileMakerFailure(FileMakerFailure.Kind.UNKNOWN, -1, "no answer to a read");
        }
    }

    @Override
    public Written write(StockRecord unchanged, Entry entry) {
        send("book " + entry.key(), () -> tables.book(unchanged, entry));
        return new Written(entry.before(), entry.after(), "");
    }

    @Override
    public void settle(StockRecord record) {
        if (tables.kind() == ModelTables.Kind.RECALCULATED) {
            send("recalculate " + record.sku(), () -> tables.recalculate(record));
        }
    }

    /// The stock is made anew some time later, whoever may think it is done.
    void settleLater(StockRecord record) {
        if (tables.kind() == ModelTables.Kind.RECALCULATED) {
            world.later("recalculate " + record.sku(), 90, () -> tables.recalculate(record));
        }
    }

    @Override
    public void addRow(StockRecord record, Entry entry) {
        send("add row " + entry.key(), () -> tables.commitRow(record, entry));
    }

    /// A request on its way: it may be lost, be late, or its answer may be lost.
    private void send(String what, Runnable commit) {
        world.step(what);
        if (world.trouble(Trouble.FILE_SILENT, 12)) {
            switch (world.oneOf(3)) {
                case 0 ->
                        throw new FileMakerFailure(
                                FileMakerFailure.Kind.UNKNOWN, -1, "lost on its way");
                case 1 ->
                        throw new FileMakerFailure(
                                FileMakerFailure.Kind.TOKEN, 952, "token expired");
                default -> {
                    world.later("the late " + what, 90, commit);
                    throw new FileMakerFailure(FileMakerFailure.Kind.UNKNOWN, -1, "no answer yet");
                }
            }
        }
        commit.run();
        world.step("hear that " + what + " is done");
        if (world.trouble(Trouble.FILE_SILENT, 12)) {
            var lost =
                    world.oneOf(2) == 0
                            ? FileMakerFailure.Kind.UNKNOWN
                            : FileMakerFailure.Kind.TOKEN;
            throw new FileMakerFailure(lost, -1, "the answer was lost");
        }
    }

    /// The file as a run reads it: what is kept at a location.
    FileMakerStock reader(Location location) {
        return new FileMakerStock() {
            @Override
            public Map<Sku, FileMakerStock.Reading> readAll(Runnable beforeEachPage) {
                Map<Sku, FileMakerStock.Reading> stock = new LinkedHashMap<>();
                for (Sku sku : tables.skus()) {
                    beforeEachPage.run();
                    read(sku).ifPresent(reading -> stock.put(sku, reading));
                }
                return stock;
            }

            @Override
            public Optional<FileMakerStock.Reading> read(Sku sku) {
                world.step("ask FileMaker for the stock of " + sku + " at " + location);
                troubleReading();
                int units = location.isDefault() ? tables.stock(sku) : stockElsewhere(sku);
                world.truth().fileMakerRead(Shelf.of(sku, location));
                world.step("hear from FileMaker: " + sku + " " + units);
                return Optional.of(new FileMakerStock.Reading.Units(units));
            }
        };
    }
}
