package io.passerelle.supplier.cli;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class CommandsTest {
    @Inject CommandLine.IFactory factory;
    @Inject ObjectMapper json;
    @Inject Intake intake;
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void suppliers_are_listed_without_their_passwords() {
        assertThat(run("suppliers")).isZero();
        assertThat(out.toString()).contains("agriest", "Supplier agriest", "Held lines");
        assertThat(out.toString()).doesNotContain("pw");
    }

    @Test
    void suppliers_are_listed_for_machines() throws Exception {
        assertThat(run("suppliers", "--json")).isZero();
        assertThat(json.readTree(out.toString()).at("/suppliers/0/key").asText())
                .isEqualTo("agriest");
    }

    @Test
    void match_names_the_rule_of_each_line_and_counts_held_ones_as_partly_done() throws Exception {
        Path file = file(order().lines(line(1, "AG-1", "Agriest", 1), line(2, "ZZ", "?", 1)).get());

        assertThat(run("match", file.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("vendor agriest").contains("held: no rule takes it");
    }

    @Test
    void a_held_line_is_listed_and_given_away() {
        intake.accept(order().lines(line(8_501, "CL-1", "Nobody", 1)).get());

        assertThat(run("held")).isZero();
        assertThat(out.toString()).contains("8501", "CL-1", "Nobody");
        assertThat(run("assign", "8501", "own-warehouse", "--by", "Ada")).isZero();
        assertThat(run("assignments")).isZero();
        assertThat(out.toString()).contains("CL-1 goes to own-warehouse", "by Ada at");
        assertThat(run("assignments", "--forget", "CL-1")).isZero();
        assertThat(run("assignments", "--forget", "CL-1")).isEqualTo(1);
    }

    @Test
    void an_assignment_that_makes_no_sense_is_refused() {
        assertThat(run("assign", "77", "agriest", "--by", "Ada")).isEqualTo(1);
        assertThat(err.toString()).contains("line 77 is not held");
        assertThat(run("assign", "x", "agriest", "--by", "Ada")).isEqualTo(2);
        assertThat(run("assign", "77", "agriest")).isEqualTo(2);
    }

    @Test
    void a_supplier_is_paused_and_resumed() {
        assertThat(run("pause", "calm", "--by", "Ada", "--why", "stocktaking")).isZero();
        assertThat(run("suppliers")).isZero();
        assertThat(out.toString()).contains("paused by Ada at").contains("stocktaking");
        assertThat(run("resume", "calm")).isZero();
        assertThat(run("pause", "calm")).isEqualTo(2);
        assertThat(run("pause", "nobody", "--by", "Ada", "--why", "x")).isEqualTo(2);
        assertThat(run("resume", "nobody")).isEqualTo(2);
    }

    @Test
    void what_waits_for_approval_is_listed_and_approved() {
        PlacedOrder order = order().lines(line(8_510, "CL-2", "careful", 1)).get();
        intake.accept(order);

        assertThat(run("approve")).isZero();
        String row =
                out.toString()
                        .lines()
                        .filter(line -> line.contains(order.id().toString()))
                        .findFirst()
                        .orElseThrow();
        String number = row.substring(0, row.indexOf(' '));
        assertThat(run("approve", number)).isEqualTo(2);
        assertThat(err.toString()).contains("--by: found 0 characters");
        assertThat(run("approve", number, "NOBODY", "--by", "Ada")).isEqualTo(3);
        assertThat(run("approve", "NOBODY", "--by", "Ada")).isEqualTo(1);
        assertThat(err.toString()).contains("no purchase order NOBODY");
    }

    @Test
    void the_inbox_and_the_proof_of_a_purchase_order_are_shown() throws Exception {
        assertThat(run("inbox")).isZero();
        assertThat(out.toString()).contains("No inbox is declared");
        assertThat(run("inbox", "--retry", "nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("No file nothing is parked.");
        assertThat(run("proof", "NOBODY")).isEqualTo(1);
        assertThat(err.toString()).contains("no purchase order NOBODY");

        PlacedOrder order = order().get();
        intake.accept(order);
        String number = order.name().substring(1) + "-AGRIEST";
        await().until(() -> {
            out.getBuffer().setLength(0);
            return run("proof", number) == 0 && out.toString().contains("250");
        });
        assertThat(out.toString()).contains("SHA-256", "size read back", "Stored");
        out.getBuffer().setLength(0);
        assertThat(run("proof", number, "--json")).isZero();
        assertThat(json.readTree(out.toString()).path("attempts").size()).isEqualTo(1);
    }

    @Test
    void render_prints_the_suppliers_file() throws Exception {
        assertThat(run("render", file(order().get()).toString())).isZero();
        assertThat(out.toString()).startsWith("<?xml").contains("<SKU>AG-1</SKU>");
        assertThat(err.toString()).contains("-AGRIEST.xml:");
    }

    @Test
    void render_says_why_an_order_cannot_be_sent() throws Exception {
        assertThat(run("render", file(order().withoutBuyer().get()).toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no delivery address");
    }

    @Test
    void a_broken_file_is_refused_in_one_line() throws Exception {
        Path file = Files.writeString(folder.resolve("order.json"), "{");

        for (String command : List.of("match", "render")) {
            assertThat(run(command, file.toString())).isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(run("render", folder.resolve("none.json").toString())).isEqualTo(1);
    }

    @Test
    void test_connection_walks_the_whole_way() {
        assertThat(run("test-connection", "agriest")).isZero();
        assertThat(out.toString()).contains("rename").doesNotContain("FAIL");
    }

    @Test
    void test_connection_says_where_it_stops_and_what_to_ask() {
        assertThat(run("test-connection", "locked")).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL login").contains("delivery.password");
    }

    @Test
    void some_working_suppliers_are_partly_done() {
        assertThat(run("test-connection", "--json")).isEqualTo(3);
    }

    @Test
    void usage_errors_have_their_own_code() {
        assertThat(run("match")).isEqualTo(2);
        assertThat(run("test-connection", "nobody")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
    }

    @Test
    void the_shared_commands_are_there() {
        assertThat(run("parked", "--json")).isZero();
        assertThat(run("config-info")).isZero();
        assertThat(out.toString()).contains("INTERNAL_TOKEN").doesNotContain("test-token");
        assertThat(run("replay", "upload", "nobody")).isEqualTo(1);
    }

    private Path file(PlacedOrder order) throws Exception {
        return Files.writeString(folder.resolve("order.json"), json.writeValueAsString(order));
    }

    private int run(String... args) {
        return new CommandLine(SupplierCommand.class, factory)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
