package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Neither secrets nor whom an order is for are ever in the log.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class DiscretionTest {
    private static final String PERSON =
            """
            "email":"anneliese.geheim@example.com","phone":"+49 30 901820","note":"klingeln bei Geheim",
            "shipping_address":{"first_name":"Anneliese","last_name":"Geheim","address1":"Stille Gasse 7",
             "zip":"99998","city":"Verschwiegen","country_code":"DE"}
            """;
    private static final List<String> NOBODYS =
            List.of(
                    "Anneliese",
                    "Geheim",
                    "geheim",
                    "901820",
                    "Stille Gasse",
                    "Verschwiegen",
                    "Mustermann",
                    "erika",
                    "demo-secret",
                    "older-secret",
                    "shpat_",
                    "test-token-of-some-length");

    @Inject Settings settings;
    @Inject Orders orders;
    @Inject Work work;
    @Inject DataSource database;

    private final Lines log = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void an_orders_way_tells_nothing_about_its_buyer() {
        Outside outside = Outside.of(settings);
        outside.supplier().down();

        ShopOrder placed = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 2)));

        await().until(() -> orders.current(new OrderId(placed.id())).isPresent());
        await().until(() -> log.isAbout("kind=handover-supplier key=" + placed.id()));
        outside.supplier().up();
        await().until(() -> !outside.supplier().orders(placed.id()).isEmpty());
        assertNothingTold();
    }

    @Test
    void what_cannot_be_read_is_described_without_being_quoted() {
        List<String> flawed =
                List.of(
                        "{\"id\":\"Geheim\"," + PERSON + "}",
                        "{\"id\":77,\"name\":\"#77\",\"currency\":\"Geheim\"," + PERSON + "}",
                        "{\"id\":78,\"created_at\":\"Geheim\"," + PERSON + "}",
                        "{\"id\":79," + PERSON.replace("{", "\"Geheim") + "}",
                        "{\"id\":80," + PERSON + ", Geheim",
                        "Anneliese Geheim");
        for (String body : flawed) {
            Sender webhook = Sender.of(body);

            assertThat(webhook.send()).isEqualTo(200);

            await().until(() -> log.isAbout("kind=event key=" + eventOf(webhook)));
        }
        assertNothingTold();
        assertThat(work.parked().toString()).doesNotContain("Geheim", "geheim", "Anneliese");
    }

    @Test
    void what_is_refused_is_not_quoted() {
        Sender unsigned = Sender.of("{" + PERSON + "}").with("X-Shopify-Hmac-Sha256", "Geheim");
        Sender foreign =
                Sender.of("{" + PERSON + "}").with("X-Shopify-Shop-Domain", "geheim.myshopify.com");

        assertThat(unsigned.send()).isEqualTo(401);
        assertThat(foreign.send()).isEqualTo(403);

        assertNothingTold();
    }

    private String eventOf(Sender webhook) {
        return Stored.column(
                        database, "select id from events where webhook_id = ?", webhook.webhookId())
                .getFirst();
    }

    private void assertNothingTold() {
        assertThat(log.lines)
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(NOBODYS.toArray(String[]::new)));
    }

    /// As they would be written, with the traces of exceptions.
    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Lines() {
            setFormatter(new PatternFormatter("%p %X %s%e%n"));
        }

        boolean isAbout(String words) {
            return lines.stream().anyMatch(line -> line.contains(words));
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(getFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
