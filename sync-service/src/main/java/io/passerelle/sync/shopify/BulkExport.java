package io.passerelle.sync.shopify;

import io.passerelle.common.shopify.Pause;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Has Shopify export a query's rows (a bulk operation) and fetches the file. That costs hardly
/// anything of the rate limit, and takes seconds to minutes. Everything that goes wrong is
/// [ShopifyUnavailable]: the whole is asked for again later.
final class BulkExport {
    private static final ShopifyDocument RUN = ShopifyDocument.load("bulk-run");
    private static final ShopifyDocument STATUS = ShopifyDocument.load("bulk-status");

    /// At most far above what a shop's variants take, 200 bytes each.
    private static final Download FILE =
            new Download(Duration.ofSeconds(10), Duration.ofMinutes(1), 2_000_000_000);

    private final ShopifyGraphQl shopify;
    private final ShopifyConfig.Bulk config;
    private final Clock clock;

    BulkExport(ShopifyGraphQl shopify, ShopifyConfig.Bulk config, Clock clock) {
        this.shopify = shopify;
        this.config = config;
        this.clock = clock;
    }

    /// @param file one row of JSON per line
    /// @param begun on Shopify's clock, as `ended`: the rows were read in between
    record Exported(Path file, Instant begun, Instant ended, long rows) {}

    /// @param whileWaiting called again and again until the export is over
    Exported run(String query, Runnable whileWaiting) {
        WireBulk.Operation ended = await(start(query), whileWaiting);
        Instant at = ended.completedAt();
        if (!ended.status().equals("COMPLETED") || at == null) {
            throw new ShopifyUnavailable(
                    "bulk-run: ended as " + ended.status() + " " + ended.errorCode());
        }
        return new Exported(fetch(ended), ended.createdAt(), at, ended.objectCount());
    }

    private String start(String query) {
        WireBulk.Payload started =
                shopify.run(RUN, Map.of("query", query), WireBulk.Run.class)
                        .data()
                        .bulkOperationRunQuery();
        WireBulk.Started operation = started.bulkOperation();
        if (operation == null) {
            throw new ShopifyUnavailable("bulk-run: not begun: " + started.userErrors());
        }
        return operation.id();
    }

    private WireBulk.Operation await(String id, Runnable whileWaiting) {
        Instant deadline = clock.instant().plus(config.patience());
        while (true) {
            whileWaiting.run();
            WireBulk.Operation operation =
                    shopify.run(STATUS, Map.of("id", id), WireBulk.Status.class)
                            .data()
                            .bulkOperation();
            if (operation == null) {
                throw new ShopifyUnavailable("bulk-status: Shopify does not know " + id);
            }
            if (!operation.isUnderWay()) {
                return operation;
            }
            if (!clock.instant().isBefore(deadline)) {
                throw new ShopifyUnavailable(
                        "bulk-status: not done within "
                                + config.patience()
                                + " (passerelle.shopify.bulk.patience)");
            }
            Pause.real(config.poll());
        }
    }

    /// The file is kept by a storage service that needs, and gets, no token of the shop.
    private Path fetch(WireBulk.Operation operation) {
        try {
            Path file = Files.createTempFile("passerelle-bulk-", ".jsonl");
            String url = operation.url();
            try {
                if (url != null) {
                    FILE.fetch(URI.create(url), file);
                }
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new ShopifyUnavailable("bulk-run: the file cannot be fetched: " + e, e);
        }
    }
}
