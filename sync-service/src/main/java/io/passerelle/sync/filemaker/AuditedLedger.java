package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerConfig.Mode;
import io.passerelle.sync.movement.StockBook;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the ledger by the merchant's description.
@Singleton
class AuditedLedger implements FileMakerLedger {
    private static final int PAGE = 500;
    private static final int ROWS_PER_KEY = 4;
    private static final String OURS = "==SH_*";
    private static final String TRIALS = "==SH_TEST_*";
    private final FileMaker fileMaker;
    private final FileMakerConfig.Movement movement;
    private final StockBook book;
    private final LedgerRowFields fields;

    AuditedLedger(FileMaker fileMaker, FileMakerConfig config, StockBook book) {
        this.fileMaker = fileMaker;
        this.movement = config.movement();
        this.book = book;
        this.fields = new LedgerRowFields(movement);
    }

    @Override
    public boolean isKeyed() {
        return movement.key().isPresent();
    }

    @Override
    public Map<String, List<BigDecimal>> rows(Collection<String> keys) {
        List<Map<String, String>> anyOf =
                keys.stream().map(key -> Map.of(key(), FileMakerFind.exactly(key))).toList();
        Map<String, List<BigDecimal>> found = new HashMap<>();
        FileMakerFind find = FileMakerFind.anyOf(anyOf, keys.size() * ROWS_PER_KEY);
        for (FileMakerRecord row : fileMaker.find(movement.layout(), find).records()) {
            found.computeIfAbsent(row.text(key()), _ -> new ArrayList<>()).add(fields.units(row));
        }
        return found;
    }

    @Override
    public int ownRows() {
        return count(OURS) - count(TRIALS);
    }

    private int count(String criterion) {
        return fileMaker
                .find(movement.layout(), FileMakerFind.where(Map.of(key(), criterion), 1))
                .foundCount();
    }

    @Override
    public List<String> ownKeys(int first) {
        FileMakerFind find = FileMakerFind.where(Map.of(key(), OURS), PAGE).from(first);
        return fileMaker.find(movement.layout(), find).records().stream()
                .map(row -> row.text(key()))
                .toList();
    }

    @Override
    public Optional<BigDecimal> stockByMovements(Sku sku) {
        return movement.mode() == Mode.LEDGER
                        && book.read(sku) instanceof StockBook.Reading.Found(var record)
                ? Optional.of(sum(record.link()))
                : Optional.empty();
    }

    private BigDecimal sum(String link) {
        FileMakerFind find =
                FileMakerFind.where(
                        Map.of(movement.product().orElseThrow(), FileMakerFind.exactly(link)),
                        PAGE);
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> seen = new HashSet<>();
        List<FileMakerRecord> page;
        int first = 1;
        do {
            page = fileMaker.find(movement.layout(), find.from(first)).records();
            for (FileMakerRecord row : page) {
                sum = seen.add(row.recordId()) ? sum.add(fields.units(row)) : sum;
            }
            first += page.size();
        } while (page.size() == PAGE);
        return sum;
    }

    private String key() {
        return movement.key().orElseThrow();
    }
}
