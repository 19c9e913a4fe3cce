package io.passerelle.sync.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.filemaker.Code;
import io.passerelle.sandbox.filemaker.Fault;
import io.passerelle.sandbox.filemaker.Script;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.filemaker.Descriptions;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// The descriptions of `deploy/filemaker` besides the recommended one, each against a file of its
/// kind: whatever happens to a write, the stock falls once and the ledger has one row.
@QuarkusTest
class OtherFilesTest {
    private static long products = 880_000;
    @Inject TestWorld world;
    @Inject FileMaker fileMaker;
    private final long sku = ++products;
    private final String key = "SH_5551112224_" + sku + "_D";
    private @Nullable Sent sent;

    @AfterEach
    void noFaultsLeft() {
        world.fileMaker().faults().clear();
    }

    @ParameterizedTest
    @EnumSource
    void books_once_and_the_stock_follows(KindOfFile kind) {
        kind.addProduct(world, sku, 10);

        assertThat(book(kind)).isEqualTo(applied(""));

        assertBooked(kind);
        assertThat(book(kind)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked(kind);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_lost_after_the_write_is_found_done_at_the_next_look(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        strike(kind, Fault.lostAfterCommit());
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);

        assertThat(book(kind))
                .isEqualTo(
                        applied(
                                kind == KindOfFile.LIKENESS
                                        ? "found by SKU, units and time, not by a key"
                                        : ""));
        assertBooked(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPT", "LEDGER"})
    void a_write_lost_on_its_way_is_made_again_where_filemaker_refuses_a_second(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        strike(kind, new Fault.Delayed());
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);

        assertThat(book(kind)).isEqualTo(applied(""));
        world.fileMaker().releaseDelayed();

        assertBooked(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "LIKENESS"})
    void a_write_lost_on_its_way_is_never_made_again_where_it_could_count_twice(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        strike(kind, Fault.lostBeforeCommit());
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);

        assertThat(book(kind)).isInstanceOf(Booking.Result.Later.class);
        longAgo();
        assertThat(book(kind))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        stuck -> assertThat(stuck.reason()).contains(key, "by hand, then replay"));
        assertThat(kind.sales(world, sku)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "LIKENESS"})
    void what_a_person_enters_by_hand_then_counts_as_booked(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        strike(kind, Fault.lostBeforeCommit());
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);
        longAgo();
        world.ledgerFile().enter(sku, 3, kind == KindOfFile.REFERENCE ? key : "");

        assertThat(book(kind)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "LIKENESS"})
    void a_write_that_was_surely_not_done_is_made_later(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        strike(kind, Fault.refused(Code.HOST_CAPACITY));
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);

        assertThat(sent).isNull();
        assertThat(book(kind)).isEqualTo(applied(""));
        assertBooked(kind);
    }

    @Test
    void two_rows_alike_since_the_write_cannot_be_told_apart() {
        KindOfFile kind = KindOfFile.LIKENESS;
        kind.addProduct(world, sku, 10);
        world.ledgerFile().enter(sku, 3, "sold over the counter last week");
        strike(kind, Fault.lostAfterCommit());
        assertThatThrownBy(() -> book(kind)).isInstanceOf(FileMakerFailure.class);
        world.ledgerFile().enter(sku, 3, "sold over the counter now");

        assertThat(book(kind))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        stuck -> assertThat(stuck.reason()).contains("+2 rows", "none says which"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPT", "LEDGER", "REFERENCE"})
    void a_key_found_after_our_memory_was_lost_counts_as_booked(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        book(kind);
        sent = null;

        assertThat(book(kind))
                .isInstanceOfSatisfying(
                        Booking.Result.Applied.class,
                        a -> assertThat(a.note()).contains("earlier time"));
        assertBooked(kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPT", "LEDGER", "REFERENCE"})
    void a_row_with_other_units_is_an_alarm(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        book(kind);

        assertThat(book(kind, 4))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        stuck -> assertThat(stuck.reason()).contains("expected -4"));
    }

    @Test
    void a_reference_that_is_there_twice_is_an_alarm() {
        KindOfFile kind = KindOfFile.REFERENCE;
        kind.addProduct(world, sku, 10);
        book(kind);
        world.ledgerFile().enter(sku, 3, key);

        assertThat(book(kind))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        stuck -> assertThat(stuck.reason()).contains(key + " 2 times"));
    }

    @Test
    void the_script_waits_for_a_record_open_on_a_screen() {
        KindOfFile kind = KindOfFile.SCRIPT;
        kind.addProduct(world, sku, 10);
        kind.lock(world, sku, Duration.ofMinutes(5));

        assertThatThrownBy(() -> book(kind))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(FileMakerFailure.Kind.LOCKED));
        assertThat(kind.sales(world, sku)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SCRIPT")
    void a_movement_is_not_booked_before_the_stock_is_made_anew(KindOfFile kind) {
        kind.addProduct(world, sku, 10);
        kind.lock(world, sku, Duration.ofMinutes(5));
        assertThatThrownBy(() -> book(kind))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(FileMakerFailure.Kind.LOCKED));
        assertThat(kind.stock(world, sku)).isEqualByComparingTo("10");
        world.pass(Duration.ofMinutes(6));

        assertThat(book(kind)).isInstanceOf(Booking.Result.Applied.class);

        assertBooked(kind);
    }

    @Test
    void a_script_that_returns_something_else_is_for_a_person() {
        KindOfFile.SCRIPT.addProduct(world, sku, 10);
        world.file().database().script("Odd", _ -> Script.Outcome.of("done!"));
        world.file().database().script("Angry", _ -> Script.Outcome.failed(5001, ""));

        assertThatThrownBy(() -> bookByScript("Odd"))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(FileMakerFailure.Kind.REJECTED))
                .hasMessageContaining("returned 'done!', expected JSON like");
        assertThatThrownBy(() -> bookByScript("Angry"))
                .satisfies(e -> assertThat(kindOf(e)).isEqualTo(FileMakerFailure.Kind.REJECTED))
                .hasMessageContaining("script Angry ended with error 5001");
    }

    @Test
    void before_the_whole_stock_is_read_every_product_is_recalculated() {
        KindOfFile kind = KindOfFile.REFERENCE;
        kind.addProduct(world, sku, 10);
        world.ledgerFile().receive(sku, 5);
        long open = ++products;
        kind.addProduct(world, open, 4);
        kind.lock(world, open, Duration.ofMinutes(5));

        var stock = kind.described(fileMaker).stock().readAll(() -> {});

        assertThat(stock)
                .containsEntry(Sku.of("" + sku), new FileMakerStock.Reading.Units(15))
                .hasEntrySatisfying(
                        Sku.of("" + open),
                        reading ->
                                assertThat(reading.toString())
                                        .contains("not recalculated", "error 301"));
        world.pass(Duration.ofMinutes(6));
    }

    private void strike(KindOfFile kind, Fault fault) {
        world.fileMaker().faults().nextMentioning(Long.toString(sku), kind.write(), fault);
    }

    private void longAgo() {
        Sent last = sent;
        if (last != null) {
            sent = new Sent(last.before(), last.after(), last.rows(), false);
        }
    }

    private Booking.Result book(KindOfFile kind) {
        return book(kind, 3);
    }

    private Booking.Result book(KindOfFile kind, int units) {
        return book(kind.described(fileMaker).book(), units);
    }

    private Booking.Result bookByScript(String script) {
        return book(
                Descriptions.of(fileMaker, "script.yaml", Map.of("movement.script", script)).book(),
                3);
    }

    private Booking.Result book(StockBook book, int units) {
        Booking.Journal journal =
                new Booking.Journal() {
                    @Override
                    public void sending(Sent now) {
                        sent = now;
                    }

                    @Override
                    public void notDone() {
                        sent = null;
                    }
                };
        return new Booking(book, journal)
                .book(new Booking.Order(key, Sku.of("" + sku), -units, "SALE", "#1043", sent));
    }

    private void assertBooked(KindOfFile kind) {
        assertThat(kind.stock(world, sku)).isEqualByComparingTo("7");
        List<BigDecimal> units = kind.sales(world, sku).stream().map(m -> m.quantity()).toList();
        assertThat(units).singleElement().satisfies(u -> assertThat(u).isEqualByComparingTo("-3"));
    }

    private static Booking.Result applied(String note) {
        return new Booking.Result.Applied(BigDecimal.valueOf(10), BigDecimal.valueOf(7), note);
    }

    private static FileMakerFailure.Kind kindOf(Throwable failure) {
        return ((FileMakerFailure) failure).kind();
    }
}
