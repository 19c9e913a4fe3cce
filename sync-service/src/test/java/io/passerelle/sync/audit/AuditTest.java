package io.passerelle.sync.audit;

import static io.passerelle.sync.TestOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.filemaker.Code;
import io.passerelle.sandbox.filemaker.Endpoint;
import io.passerelle.sandbox.filemaker.Fault;
import io.passerelle.sync.TestOrders;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.audit.Difference.Kind;
import io.passerelle.sync.filemaker.FileMakerLedger;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.inbox.KnownOrders;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.WatchedMovements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What an audit finds, and that it changes nothing.
@QuarkusTest
class AuditTest {
    private static long orders = 9_000_000_000L;
    @Inject TestWorld world;
    @Inject KnownOrders inbox;
    @Inject Movements movements;
    @Inject Audit audit;
    @Inject AuditSchedule schedule;
    @Inject Audits audits;
    @Inject FileMakerStock fileMaker;
    @Inject FileMakerLedger ledger;
    @Inject Clock clock;
    @Inject MeterRegistry meters;
    @Inject @TopCommand Instance<Object> top;
    @Inject CommandLine.IFactory factory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String key = "";

    @Test
    void what_agrees_is_no_difference() {
        String sku = booked(3);

        assertThat(differences(sku)).isEmpty();
        assertThat(audit.run(Audit.Scope.ALL).movements()).isPositive();
        assertThat(differences(sku)).isEmpty();
    }

    @Test
    void a_row_that_is_missing_in_filemaker_is_found_and_not_put_back() {
        String sku = booked(3);
        world.file().deleteMovement(key);

        assertThat(differences(sku))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.ROW_MISSING);
                    assertThat(d.key()).isEqualTo(key);
                });
        assertThat(world.file().movements()).noneMatch(m -> m.key().equals(key));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("7");
        assertThat(meters.get("passerelle.audit.troubles").gauge().value()).isPositive();
        world.file().addMovement(sku, key, -3);
        assertThat(differences(sku)).isEmpty();
    }

    @Test
    void a_row_with_other_units_is_found() {
        String sku = booked(3);
        world.file().deleteMovement(key);
        world.file().addMovement(sku, key, -4);

        assertThat(differences(sku))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.ROW_DIFFERS);
                    assertThat(d.detail()).contains("-4 units in the ledger, booked -3");
                });
        world.file().deleteMovement(key);
        world.file().addMovement(sku, key, -3);
    }

    @Test
    void a_row_nobody_here_made_is_found() {
        String sku = world.product(10, 10);
        String foreign = "SH_1_" + ++orders + "_D";
        world.file().addMovement(sku, foreign, -1);

        assertThat(audit.run(Audit.Scope.RECENT).differences())
                .filteredOn(d -> foreign.equals(d.key()))
                .singleElement()
                .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.ROW_UNKNOWN));
        world.file().deleteMovement(foreign);
    }

    @Test
    void what_was_booked_since_the_audit_before_is_no_difference() {
        String sku = booked(3);
        audit.run(Audit.Scope.RECENT);
        order(sku, 2);
        awaitStock(sku, "5");

        assertThat(differences(sku)).isEmpty();
    }

    @Test
    void what_staff_changed_in_the_stock_is_told_but_no_trouble() {
        String sku = booked(3);
        audit.run(Audit.Scope.RECENT);
        order(sku, 2);
        awaitStock(sku, "5");
        world.file().receive(sku, 20);

        List<Difference> found = differences(sku);

        assertThat(found)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.STOCK_MOVED);
                    assertThat(d.kind().isTrouble()).isFalse();
                    assertThat(d.detail()).startsWith("25, was 7").endsWith("+20 by others");
                });
        assertThat(differences(sku)).isEmpty();
    }

    @Test
    void a_sku_that_is_gone_has_nobody_look_through_what_was_booked_since_it_was_seen() {
        String gone = world.product(10, 10);
        audit.run(Audit.Scope.RECENT);
        world.file().deleteProduct(gone);
        booked(1);
        world.pass(Duration.ofDays(10));
        audit.run(Audit.Scope.RECENT);
        Instant lately = world.now().minus(Duration.ofDays(7));
        var watched = new WatchedMovements();
        var second = new StockAudit(fileMaker, ledger, watched, audits, clock);

        QuarkusTransaction.requiringNew().run(() -> second.run(lately, () -> {}, _ -> {}));

        assertThat(watched.asked()).containsExactly(lately);
    }

    @Test
    void a_stock_that_was_not_seen_for_a_month_is_forgotten() {
        Sku gone = Sku.of(world.product(10, 10));
        audit.run(Audit.Scope.RECENT);
        world.file().deleteProduct(gone.value());
        assertThat(audits.stocks()).containsKey(gone);

        world.pass(Duration.ofDays(31));
        audit.run(Audit.Scope.RECENT);

        assertThat(audits.stocks()).doesNotContainKey(gone);
    }

    @Test
    void the_command_lists_what_does_not_agree_and_ends_with_1() {
        String sku = booked(3);
        world.file().deleteMovement(key);

        assertThat(run("audit")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("ROW_MISSING +" + sku + " +" + key)
                .contains("need a person.");
        world.file().addMovement(sku, key, -3);
        out.getBuffer().setLength(0);
        assertThat(run("audit", "--last", "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"ROW_MISSING\"", key);
    }

    @Test
    void filemaker_that_does_not_answer_is_said_so() {
        booked(1);
        world.fileMaker().faults().always(Endpoint.FIND, Fault.refused(Code.FILE_CLOSED));
        try {
            assertThat(run("audit")).isEqualTo(1);
        } finally {
            world.fileMaker().faults().clear();
        }
        assertThat(err.toString()).contains("No audit:", "802");
    }

    @Test
    void the_nightly_one_runs_as_durable_work() {
        long before = audits.last().map(AuditReport::id).orElse(0L);

        schedule.begin();

        await().untilAsserted(() ->
                assertThat(audits.last().map(AuditReport::id))
                        .hasValueSatisfying(id -> assertThat(id).isGreaterThan(before)));
    }

    private String booked(int units) {
        String sku = world.product(10, 10);
        order(sku, units);
        awaitStock(sku, BigDecimal.valueOf(10 - units).toPlainString());
        return sku;
    }

    private void order(String sku, int units) {
        long id = ++orders;
        key = "SH_" + id + "_" + id * 10 + "_D";
        inbox.accept(TestOrders.order(id, world.now(), world.now(), line(id * 10, sku, units)));
    }

    /// Booked, and known to be.
    private void awaitStock(String sku, String expected) {
        await().untilAsserted(() -> {
            assertThat(world.file().stock(sku)).isEqualByComparingTo(expected);
            assertThat(movements.open(Sku.of(sku))).isEmpty();
        });
        world.pass(Duration.ofSeconds(1));
    }

    private List<Difference> differences(String sku) {
        return audit.run(Audit.Scope.RECENT).differences().stream()
                .filter(d -> d.sku() != null && d.sku().value().equals(sku))
                .toList();
    }

    private int run(String... arguments) {
        return new CommandLine(top.get(), factory)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
