package io.passerelle.sync.movement;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.sandbox.filemaker.Endpoint;
import io.passerelle.sandbox.filemaker.Movement;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.filemaker.Descriptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The files merchants have besides the recommended one, as described in `deploy/filemaker`.
enum KindOfFile {
    SCRIPT("script.yaml", Endpoint.RUN_SCRIPT),
    LEDGER("ledger.yaml", Endpoint.CREATE),
    REFERENCE("ledger-with-recalculation.yaml", Endpoint.CREATE),
    /// As the comment in its description says for a file without any reference.
    LIKENESS("ledger-with-recalculation.yaml", Endpoint.CREATE);

    private final String file;
    private final Endpoint write;

    KindOfFile(String file, Endpoint write) {
        this.file = file;
        this.write = write;
    }

    Descriptions described(FileMaker fileMaker) {
        return Descriptions.of(fileMaker, file, changes());
    }

    private Map<String, String> changes() {
        return this == LIKENESS
                ? Map.of(
                        "movement.layout",
                        "Mouvements sans référence",
                        "movement.key",
                        "",
                        "movement.order-ref",
                        "")
                : Map.of();
    }

    /// The call that books.
    Endpoint write() {
        return write;
    }

    void addProduct(TestWorld world, long sku, int stock) {
        if (this == SCRIPT) {
            world.file().addProduct(Long.toString(sku), stock);
        } else {
            world.ledgerFile().addProduct(sku, "Shopify", stock);
        }
    }

    BigDecimal stock(TestWorld world, long sku) {
        return this == SCRIPT
                ? world.file().stock(Long.toString(sku))
                : world.ledgerFile().stock(sku);
    }

    /// Movements out of the product.
    List<Movement> sales(TestWorld world, long sku) {
        List<Movement> all =
                this == SCRIPT ? world.file().movements() : world.ledgerFile().movements();
        return all.stream()
                .filter(m -> m.sku().equals(Long.toString(sku)) && m.quantity().signum() < 0)
                .toList();
    }

    void lock(TestWorld world, long sku, Duration howLong) {
        if (this == SCRIPT) {
            world.file().lock(Long.toString(sku), howLong);
        } else {
            world.ledgerFile().lock(sku, howLong);
        }
    }
}
