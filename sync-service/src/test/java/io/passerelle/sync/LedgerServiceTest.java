package io.passerelle.sync;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.cli.Check;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.audit.Audit;
import io.passerelle.sync.audit.Difference;
import io.passerelle.sync.filemaker.FileMakerCheck;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.inbox.KnownOrders;
import io.passerelle.sync.movement.Movements;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.source.yaml.YamlConfigSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The whole service with the description of a ledger, as a merchant would configure it.
@QuarkusTest
@TestProfile(LedgerServiceTest.Ledger.class)
class LedgerServiceTest {
    private static final long SKU = 770_001;
    @Inject TestWorld world;
    @Inject KnownOrders inbox;
    @Inject Movements movements;
    @Inject FileMakerCheck check;
    @Inject FileMakerStock stock;
    @Inject Audit audit;

    public static class Ledger implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Path file = Path.of("..", "deploy", "filemaker", "ledger.yaml");
            try {
                return new YamlConfigSource(file.toUri().toURL()).getProperties();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void books_orders_and_tells_a_stock_that_was_not_recalculated() {
        Sku sku = Sku.of(Long.toString(SKU));
        world.ledgerFile().addProduct(SKU, "Shopify", 10);
        assertThat(check.run()).allMatch(Check::good);

        inbox.accept(order(1, world.now(), world.now(), line(10, sku.value(), 3)));

        await().untilAsserted(() -> assertThat(movements.open(sku)).isEmpty());
        assertThat(world.ledgerFile().stock(SKU)).isEqualByComparingTo("7");
        assertThat(stock.read(sku)).contains(new FileMakerStock.Reading.Units(7));
        world.pass(Duration.ofSeconds(1));
        assertThat(audit.run(Audit.Scope.RECENT).differences()).isEmpty();

        world.ledgerFile().receive(SKU, 5);
        assertThat(audit.run(Audit.Scope.RECENT).differences())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Difference.Kind.STOCK_DIFFERS);
                    assertThat(d.detail()).startsWith("7, its movements add up to 12");
                });
        assertThat(world.ledgerFile().stock(SKU)).isEqualByComparingTo("7");
    }
}
