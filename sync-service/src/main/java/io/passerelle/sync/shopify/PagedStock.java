package io.passerelle.sync.shopify;

import java.util.Optional;
import java.util.function.Function;

/// Reads page by page, each when it is asked for.
final class PagedStock implements StockPages {
    private final Function<Optional<String>, StockPage> reader;
    private Optional<String> cursor = Optional.empty();
    private boolean over;

    /// @param reader reads the page after a cursor
    PagedStock(Function<Optional<String>, StockPage> reader) {
        this.reader = reader;
    }

    @Override
    public boolean readAtOnce() {
        return false;
    }

    @Override
    public Optional<StockPage> next() {
        if (over) {
            return Optional.empty();
        }
        StockPage page = reader.apply(cursor);
        cursor = page.next();
        over = cursor.isEmpty();
        return Optional.of(page);
    }

    @Override
    public void close() {}
}
