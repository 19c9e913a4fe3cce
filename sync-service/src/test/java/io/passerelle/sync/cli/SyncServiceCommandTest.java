package io.passerelle.sync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sync.TestWorld;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The command line as a user types it: exit code and what is printed.
@QuarkusTest
class SyncServiceCommandTest {
    @Inject @TopCommand Instance<Object> top;
    @Inject CommandLine.IFactory factory;
    @Inject TestWorld world;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void test_connection_names_what_it_found() {
        int code = run("test-connection");

        assertThat(out.toString())
                .contains("ok     Shopify scopes")
                .contains("ok     FileMaker layout dapi_StockRead")
                .doesNotContain("FAILED");
        assertThat(code).isZero();
    }

    @Test
    void a_dry_run_tells_the_difference_and_why() {
        String sku = world.product(3, 8);

        int code = run("sync-sku", sku, "--dry-run");

        assertThat(out.toString())
                .contains(sku + ": FileMaker 3 − pending 0 − buffer 0 = 3 may be shown")
                .contains("8 → 3 (dry run)");
        assertThat(code).isZero();
        assertThat(world.shop().available(sku)).isEqualTo(8);
    }

    @Test
    void machines_get_json() {
        String sku = world.product(3, 8);

        run("sync-sku", sku, "--dry-run", "--json");

        assertThat(out.toString())
                .contains("\"fileMaker\" : 3")
                .contains("\"to\" : 3")
                .contains("\"outcome\" : \"WOULD_WRITE\"");
    }

    @Test
    void a_rise_that_has_to_wait_is_partly_done() {
        assertThat(run("sync-sku", world.product(8, 3))).isEqualTo(3);
        assertThat(out.toString()).contains("waiting for a reconciliation");
    }

    @Test
    void an_unknown_sku_is_said_so() {
        run("sync-sku", "NOT-THERE");

        assertThat(out.toString()).contains("NOT-THERE: not in Shopify");
    }

    @Test
    void settings_are_shown_and_secrets_are_not() {
        assertThat(run("config-info")).isZero();

        assertThat(out.toString())
                .contains("SHOPIFY_SHOP_URL")
                .contains("passerelle-demo.myshopify.com");
        assertThat(out.toString())
                .containsPattern("FILEMAKER_PASSWORD +set\n")
                .containsPattern("SHOPIFY_ACCESS_TOKEN +set\n");
        assertThat(out.toString())
                .doesNotContain("shpat_demo")
                .doesNotContain("test-token-of-some-length");
    }

    @Test
    void a_wrong_command_is_a_matter_of_usage() {
        assertThat(run("synchronise")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched argument").contains("synchronise");
    }

    @Test
    void what_is_not_parked_cannot_be_replayed() {
        assertThat(run("replay", "booking", "NOTHING")).isEqualTo(1);
        assertThat(err.toString()).contains("booking NOTHING is not parked");
    }

    private int run(String... arguments) {
        List.of(out, err).forEach(w -> w.getBuffer().setLength(0));
        return new CommandLine(top.get(), factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
