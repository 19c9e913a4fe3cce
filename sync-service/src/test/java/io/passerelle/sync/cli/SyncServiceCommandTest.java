package io.passerelle.sync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.run.SyncSteps;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command line as a user types it: exit code and what is printed.
@QuarkusTest
class SyncServiceCommandTest {
    @Inject @TopCommand Instance<Object> top;
    @Inject CommandLine.IFactory factory;
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject Leases leases;
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
                .contains("8 → 3 (would be set)");
        assertThat(code).isZero();
        assertThat(world.shop().available(sku)).isEqualTo(8);
    }

    @Test
    void a_dry_run_of_everything_is_a_table_of_what_would_change_and_why() {
        String sku = world.product(3, 8);

        run("sync", "--dry-run");

        assertThat(out.toString())
                .containsPattern("SKU +Shopify +becomes +why")
                .containsPattern(
                        sku + " +8 +3 +would write +would be set: FileMaker 3 − pending 0");
        assertThat(world.shop().available(sku)).isEqualTo(8);
    }

    @Test
    void machines_get_json() {
        String sku = world.product(3, 8);

        run("sync-sku", sku, "--dry-run", "--json");

        assertThat(out.toString())
                .contains("\"stock\" : 3")
                .contains("\"to\" : 3")
                .contains("\"outcome\" : \"WOULD_WRITE\"");
    }

    @Test
    void a_second_sync_says_who_runs_and_is_busy() {
        String who = " is under way: process " + ProcessHandle.current().pid() + " on ";
        try (var _ = leases.takeNow("sync-run", Duration.ofMinutes(1), "a test")) {
            assertThat(run("sync")).isEqualTo(4);
            assertThat(err.toString()).contains("another sync run" + who);
            assertThat(run("audit")).isNotEqualTo(4);
        }
        try (var _ = leases.takeNow("audit", Duration.ofMinutes(1), "a test")) {
            assertThat(run("audit")).isEqualTo(4);
            assertThat(err.toString()).contains("another audit" + who);
        }
    }

    @Test
    void an_undone_run_is_told_sku_by_sku() {
        String sku = steps.known(world.product(10, 10));
        world.file().setStock(sku, "4");
        run("sync-sku", sku);
        String run = out.toString().replaceAll("(?s).*Run ([0-9]+):.*", "$1");

        assertThat(run("sync", "--undo", run)).isZero();

        assertThat(out.toString())
                .containsPattern(sku + " +written +set back from 4 to 10, undoing run " + run);
        assertThat(world.shop().available(sku)).isEqualTo(10);
        assertThat(run("sync", "--undo", run)).as("nothing is left to undo").isEqualTo(3);
        assertThat(run("sync", "--undo", "999999")).isEqualTo(1);
        assertThat(run("sync", "--undo", run, "--dry-run")).isEqualTo(2);
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
    void the_last_decision_is_explained_with_what_was_written() {
        String sku = world.product(3, 8);
        run("sync-sku", sku);

        assertThat(run("explain", sku)).isZero();

        assertThat(out.toString())
                .contains(sku + ": FileMaker 3 − pending 0 − buffer 0 = 3 may be shown")
                .containsPattern("Decided at \\S+ in run \\d+\\.")
                .contains("Everything known is booked in FileMaker.")
                .containsPattern("run \\d+ +8 → 3 +CONFIRMED");
        assertThat(run("explain", sku, "--json")).isZero();
        assertThat(out.toString()).contains("\"lastWrites\"").contains("\"decidedAt\"");
    }

    @Test
    void what_filemaker_has_not_booked_is_listed() {
        String sku = steps.known(world.product(10, 10));
        world.file().lock(sku, Duration.ofHours(1));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        run("sync-sku", sku);

        assertThat(run("explain", sku)).isZero();

        assertThat(out.toString())
                .contains("FileMaker 10 − pending 4")
                .contains("Not booked in FileMaker yet:")
                .containsPattern("SH_" + placed.id() + "_\\d+_D +-4  (PENDING|SENT)");
    }

    @Test
    void what_was_never_compared_cannot_be_explained() {
        assertThat(run("explain", "NEVER-SEEN")).isEqualTo(1);
        assertThat(err.toString())
                .contains("NEVER-SEEN was never compared")
                .contains("sync-sku NEVER-SEEN --dry-run");
        assertThat(run("explain", " ")).isEqualTo(2);
    }

    @Test
    void runs_are_listed_and_one_is_shown_with_its_decisions() {
        String sku = world.product(3, 8);
        run("sync-sku", sku, "--dry-run");
        Matcher number = Pattern.compile("Run (\\d+):").matcher(out.toString());
        assertThat(number.find()).isTrue();

        assertThat(run("runs")).isZero();
        assertThat(out.toString())
                .containsPattern(number.group(1) + " +\\S+ dry run  done +1 compared +1 written");
        assertThat(run("runs", number.group(1))).isZero();
        assertThat(out.toString())
                .containsPattern(sku + " +8 +3 +would write +would be set: FileMaker 3");
        assertThat(run("runs", "999999999")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no run 999999999");
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

    @Test
    void a_copy_holds_no_anchors_and_the_original_keeps_them(@TempDir Path directory) {
        steps.known(world.product(10, 10));
        Path copy = directory.resolve("sync.db");

        assertThat(run("backup", copy.toString())).isZero();

        assertThat(out.toString()).containsPattern("observation +0 rows").contains("sound");
        assertThat(run("forget-anchors")).isZero();
        assertThat(out.toString()).containsPattern("[1-9]\\d* observations are forgotten");
        assertThat(run("forget-anchors", "--json")).isZero();
        assertThat(out.toString()).contains("\"forgotten\" : 0");
    }

    private int run(String... arguments) {
        List.of(out, err).forEach(w -> w.getBuffer().setLength(0));
        return new CommandLine(top.get(), factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
