package io.passerelle.sync.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.sync.stock.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkStockTest {
    private static final Instant BEGUN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-11-21T10:00:40Z");
    private static final String ROW =
            """
            {"sku":"A-1","requiresComponents":false,"inventoryItem":{"id":"gid://shopify/InventoryItem/1",\
            "tracked":true,"duplicateSkuCount":0,"inventoryLevel":{"isActive":true,"quantities":[\
            {"name":"available","quantity":7},{"name":"reserved","quantity":2}]}}}
            """;

    @TempDir Path directory;

    @Test
    void a_number_was_true_at_some_moment_of_the_whole_export() throws IOException {
        try (BulkStock stock = export(ROW, 1)) {
            StockPage page = stock.next().orElseThrow();

            assertThat(page.variants())
                    .extracting(VariantStock::shown)
                    .containsExactly(new Shown(7, 2));
            assertThat(page.observed().from()).isEqualTo(BEGUN.minusSeconds(2));
            assertThat(page.observed().until()).isEqualTo(ENDED.plusSeconds(3));
            assertThat(stock.next()).isEmpty();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_with_fewer_rows_than_were_written_is_no_export() throws IOException {
        try (BulkStock stock = export(ROW, 2)) {
            stock.next();

            assertThatThrownBy(stock::next)
                    .isInstanceOf(ShopifyUnavailable.class)
                    .hasMessage("bulk-run: the file has 1 rows, Shopify wrote 2");
        }
    }

    @Test
    void a_file_that_breaks_off_in_a_row_is_no_export() throws IOException {
        try (BulkStock stock = export(ROW.substring(0, 60), 1)) {
            assertThatThrownBy(stock::next)
                    .isInstanceOf(ShopifyUnavailable.class)
                    .hasMessageContaining("the file cannot be read");
        }
    }

    private BulkStock export(String text, long rows) throws IOException {
        Path file = Files.write(directory.resolve("export.jsonl"), List.of(text.strip()));
        return new BulkStock(
                () -> new BulkExport.Exported(file, BEGUN, ENDED, rows),
                new ObjectMapper().readerFor(WireStock.Node.class),
                Duration.ofSeconds(2));
    }
}
