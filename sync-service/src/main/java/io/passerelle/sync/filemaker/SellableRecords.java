package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.filemaker.FileMakerFailure.Kind;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerPage;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.value.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the stock records that match the merchant's description: what is kept at one location.
class SellableRecords implements FileMakerStock {
    private final FileMaker fileMaker;
    private final FileMakerConfig.Stock config;
    private final Kept kept;
    private final StockReads reads;
    private final Recalculation recalculation;
    private volatile Optional<LocalDateTime> readUntil = Optional.empty();

    /// Where the numbers of a location stand.
    ///
    /// @param everywhere whether a record without a number is an error; at a location beside the
    ///   default one it is a product not kept there
    record Kept(String layout, String quantity, boolean everywhere) {

        static Kept atTheDefault(FileMakerConfig config) {
            return new Kept(config.stock().layout(), config.stock().quantity(), true);
        }
    }

    SellableRecords(FileMaker fileMaker, FileMakerConfig config, Kept kept, StockReads reads) {
        this.fileMaker = fileMaker;
        this.reads = reads;
        this.config = config.stock();
        this.kept = kept;
        this.recalculation = new Recalculation(fileMaker, config);
        if (this.config.find().stream().anyMatch(c -> c.field().equals(this.config.sku()))) {
            // FileMaker takes one criterion per field, and that is the SKU when one is looked for.
            throw new BadSetting(
                    "passerelle.filemaker.stock.find: names the SKU field "
                            + this.config.sku()
                            + ", expected criteria on other fields");
        }
    }

    @Override
    public Map<Sku, Reading> readAll(Runnable beforeEachPage) {
        Map<Sku, Reading> stock = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Map<Sku, Reading> outdated = new HashMap<>();
        StockReads.Reading reading = reads.begin();
        String lastSerial = "";
        List<FileMakerRecord> page;
        do {
            beforeEachPage.run();
            page = page(lastSerial);
            if (kept.everywhere() && recalculation.isDoneBeforeSync()) {
                page.forEach(record -> recalculate(record, beforeEachPage, outdated));
                page = page(lastSerial);
            }
            reading.saw(page);
            for (FileMakerRecord record : page) {
                if (seen.add(record.recordId())) {
                    collect(stock, record);
                }
            }
            if (!page.isEmpty()) {
                lastSerial = serial(page.getLast());
            }
        } while (page.size() == config.pageSize());
        readUntil = reading.until();
        stock.putAll(outdated);
        return stock;
    }

    /// One product whose script fails is skipped; it does not keep the others from being read.
    private void recalculate(FileMakerRecord record, Runnable before, Map<Sku, Reading> outdated) {
        before.run();
        try {
            recalculation.of(record.text(config.sku()));
        } catch (FileMakerFailure e) {
            if (e.kind() != Kind.LOCKED && e.kind() != Kind.REJECTED) {
                throw e;
            }
            Reading unusable = new Reading.Unusable("not recalculated: " + e.getMessage());
            Sku.parse(record.text(config.sku())).ifPresent(sku -> outdated.put(sku, unusable));
        }
    }

    @Override
    public Optional<Reading> read(Sku sku) {
        Map<String, String> condition = condition();
        condition.put(config.sku(), FileMakerFind.exactly(sku.value()));
        Map<Sku, Reading> found = new HashMap<>();
        FileMakerPage page = fileMaker.find(kept.layout(), FileMakerFind.where(condition, 10));
        page.records().forEach(record -> collect(found, record));
        return Optional.ofNullable(found.get(sku));
    }

    @Override
    public void noteCompared() {
        readUntil.ifPresent(until -> reads.note(kept, until));
    }

    /// What a look for changes saw.
    ///
    /// @param all whether these are all of them
    /// @param newest when the newest of them was made, on FileMaker's clock
    record Changed(Map<Sku, Reading> readings, boolean all, Optional<LocalDateTime> newest) {}

    /// At most a page of them.
    Changed changedSince(Modified modified, LocalDateTime since) {
        Map<String, String> condition = condition();
        condition.put(modified.field(), modified.since(since));
        FileMakerFind find = FileMakerFind.where(condition, config.pageSize());
        List<FileMakerRecord> records = fileMaker.find(kept.layout(), find).records();
        Map<Sku, Reading> readings = new HashMap<>();
        records.forEach(record -> collect(readings, record));
        return new Changed(
                readings,
                records.size() < config.pageSize(),
                records.stream()
                        .flatMap(record -> modified.of(record).stream())
                        .max(Comparator.naturalOrder()));
    }

    /// By key, not by offset: records made or deleted in between can then neither hide nor repeat
    /// one.
    private List<FileMakerRecord> page(String lastSerial) {
        Map<String, String> condition = condition();
        condition.put(config.serial(), lastSerial.isEmpty() ? "*" : ">" + lastSerial);
        FileMakerFind find =
                FileMakerFind.where(condition, config.pageSize()).sortedBy(config.serial());
        return fileMaker.find(kept.layout(), find).records();
    }

    private String serial(FileMakerRecord record) {
        return record.number(config.serial())
                .map(BigDecimal::toPlainString)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "field "
                                        + config.serial()
                                        + " of layout "
                                        + kept.layout()
                                        + " is '"
                                        + record.text(config.serial())
                                        + "', expected a number to page by"));
    }

    private Map<String, String> condition() {
        Map<String, String> condition = new LinkedHashMap<>();
        config.find().forEach(c -> condition.put(c.field(), c.value()));
        return condition;
    }

    private void collect(Map<Sku, Reading> stock, FileMakerRecord record) {
        if (!kept.everywhere() && record.text(kept.quantity()).isBlank()) {
            return;
        }
        Sku.parse(record.text(config.sku()))
                .ifPresent(sku ->
                        stock.merge(
                                sku,
                                reading(record),
                                (_, _) ->
                                        new Reading.Unusable(
                                                "FileMaker has this SKU on more than one record")));
    }

    private Reading reading(FileMakerRecord record) {
        Optional<BigDecimal> number = record.number(kept.quantity());
        if (number.isEmpty()) {
            return new Reading.Unusable(
                    "FileMaker's stock is '"
                            + record.text(kept.quantity())
                            + "', expected a plain number");
        }
        BigDecimal units = number.get().setScale(0, RoundingMode.FLOOR);
        return units.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0
                ? new Reading.Unusable(
                        "FileMaker's stock " + units + " is beyond what Shopify can hold")
                : new Reading.Units(units.intValueExact());
    }
}
