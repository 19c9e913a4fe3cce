package io.passerelle.sync.shopify;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.sync.stock.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads all variants by one export. Each number was true at some moment of the export, so that all
/// of them share one long observation: a SKU that was sold meanwhile is not raised, the next run
/// does that.
final class BulkStock implements StockPages {
    private static final int PORTION = 500;
    private final Supplier<BulkExport.Exported> export;
    private final ObjectReader reader;
    private final Duration margin;
    private @Nullable Open open;
    private long seen;

    private record Open(BulkExport.Exported export, MappingIterator<WireStock.Node> rows) {}

    /// @param reader of [WireStock.Node]
    BulkStock(Supplier<BulkExport.Exported> export, ObjectReader reader, Duration margin) {
        this.export = export;
        this.reader = reader;
        this.margin = margin;
    }

    @Override
    public boolean readAtOnce() {
        return true;
    }

    @Override
    public Optional<StockPage> next() {
        Open from = open == null ? begin() : open;
        List<VariantStock> portion = new ArrayList<>(PORTION);
        try {
            while (portion.size() < PORTION && from.rows.hasNextValue()) {
                portion.add(from.rows.nextValue().toStock());
            }
        } catch (IOException e) {
            throw new ShopifyUnavailable("bulk-run: the file cannot be read: " + e, e);
        }
        seen += portion.size();
        if (portion.isEmpty() && seen != from.export.rows()) {
            throw new ShopifyUnavailable(
                    "bulk-run: the file has "
                            + seen
                            + " rows, Shopify wrote "
                            + from.export.rows());
        }
        return portion.isEmpty()
                ? Optional.empty()
                : Optional.of(new StockPage(portion, observed(from.export), Optional.empty()));
    }

    private Open begin() {
        BulkExport.Exported exported = export.get();
        try {
            open = new Open(exported, reader.readValues(exported.file().toFile()));
            return open;
        } catch (IOException e) {
            throw new ShopifyUnavailable("bulk-run: the file cannot be read: " + e, e);
        }
    }

    private Observation observed(BulkExport.Exported exported) {
        return new Observation(
                exported.begun().minus(margin), exported.ended().plusSeconds(1).plus(margin));
    }

    @Override
    public void close() {
        Open read = open;
        if (read == null) {
            return;
        }
        try (var _ = read.rows) {
            Files.deleteIfExists(read.export.file());
        } catch (IOException e) {
            throw new ShopifyUnavailable("bulk-run: the file cannot be removed: " + e, e);
        }
    }
}
