package io.passerelle.webhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class WebhookCommandTest {
    @Inject CommandLine.IFactory beans;
    @Inject DataSource database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void reconcile_asks_the_serving_process_for_a_pass() {
        long asked = Stored.count(database, "select asked from reconcile_wish");

        assertThat(run("reconcile", "--since", "2026-11-01T00:00:00Z")).isZero();

        assertThat(Stored.count(database, "select asked from reconcile_wish")).isEqualTo(asked + 1);
        assertThat(out).hasToString("A pass is requested; the serving process makes it.\n");
    }

    @Test
    void events_lists_what_came() {
        Sender.of("{}").with("X-Shopify-Topic", "shop/update").send();

        assertThat(run("events", "--limit", "5")).isZero();

        assertThat(out.toString()).contains("shop/update");
    }

    @Test
    void config_info_shows_no_secret() {
        assertThat(run("config-info")).isZero();

        assertThat(out.toString())
                .contains("passerelle-demo.myshopify.com")
                .containsPattern("SHOPIFY_WEBHOOK_SECRET +set")
                .doesNotContain("demo-secret", "test-token", "shpat");
    }

    @Test
    void replay_says_what_is_not_parked() {
        assertThat(run("replay", "event", "999999999")).isEqualTo(1);

        assertThat(err.toString()).contains("event 999999999 is not parked");
    }

    @Test
    void an_unknown_command_or_time_is_a_usage_error() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("reconcile", "--since", "yesterday")).isEqualTo(2);
    }

    private int run(String... args) {
        return new CommandLine(new WebhookCommand(), beans)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
