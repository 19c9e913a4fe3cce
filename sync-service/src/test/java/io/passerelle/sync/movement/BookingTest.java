package io.passerelle.sync.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerEdit;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.filemaker.Code;
import io.passerelle.sandbox.filemaker.Endpoint;
import io.passerelle.sandbox.filemaker.Fault;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of the FileMaker facts (section 5): whatever happens to a write, the stock falls once
/// and the ledger has one row.
@QuarkusTest
class BookingTest {
    @Inject TestWorld world;
    @Inject StockBook book;
    @Inject FileMaker fileMaker;
    private String sku;
    private @Nullable Sent sent;

    @BeforeEach
    void product() {
        sku = world.product(10, 10);
        sent = null;
    }

    @AfterEach
    void noFaultsLeft() {
        world.fileMaker().faults().clear();
    }

    @Test
    void books_stock_stamp_and_ledger_row_together() {
        Booking.Result result = book(3);

        assertThat(result).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));
        assertBooked();
        assertThat(world.file().stamp(sku)).isEqualTo(key());
        assertThat(rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.quantity()).isEqualByComparingTo("-3");
                    assertThat(row.before()).isEqualByComparingTo("10");
                    assertThat(row.after()).isEqualByComparingTo("7");
                    assertThat(row.kind()).isEqualTo("SALE");
                    assertThat(row.orderRef()).isEqualTo("#1043");
                });
    }

    @Test
    void booking_the_same_again_changes_nothing() {
        book(3);

        assertThat(book(3)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked();
    }

    @Test
    void an_answer_lost_after_the_write_is_found_done_at_the_next_look() {
        fault(Fault.lostAfterCommit());

        assertThatThrownBy(() -> book(3))
                .isInstanceOfSatisfying(
                        FileMakerFailure.class,
                        e -> assertThat(e.kind()).isEqualTo(FileMakerFailure.Kind.UNKNOWN));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));
        assertBooked();
    }

    @Test
    void a_write_lost_on_its_way_is_made_at_the_next_try() {
        fault(Fault.lostBeforeCommit());

        assertThatThrownBy(() -> book(3)).isInstanceOf(FileMakerFailure.class);

        assertThat(book(3)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked();
    }

    @Test
    void a_write_that_arrives_after_its_repetition_is_refused_by_its_modification_count() {
        fault(new Fault.Delayed());
        assertThatThrownBy(() -> book(3)).isInstanceOf(FileMakerFailure.class);
        assertThat(book(3)).isInstanceOf(Booking.Result.Applied.class);

        world.fileMaker().releaseDelayed();

        assertBooked();
    }

    @Test
    void a_late_write_that_comes_first_makes_the_repetition_unnecessary() {
        fault(new Fault.Delayed());
        assertThatThrownBy(() -> book(3)).isInstanceOf(FileMakerFailure.class);
        world.fileMaker().releaseDelayed();

        assertThat(book(3)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked();
    }

    @Test
    void a_persons_change_between_reading_and_writing_is_kept() {
        fault(new Fault.Meanwhile(() -> world.file().receive(sku, 5)));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(15), units(12), ""));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("12");
        assertThat(rows()).hasSize(1);
    }

    static Stream<Fault> answersThatSayNothing() {
        return Stream.of(
                Fault.lostAfterCommit(),
                new Fault.Html(502, Fault.When.AFTER),
                new Fault.Html(504, Fault.When.BEFORE),
                new Fault.Truncated(),
                Fault.refusedAfterwards(Code.UNEXPECTED),
                Fault.refusedAfterwards(Code.WINDOW_MISSING));
    }

    @ParameterizedTest
    @MethodSource("answersThatSayNothing")
    void whatever_an_answer_fails_to_say_the_next_look_finds_out(Fault fault) {
        fault(fault);

        assertThatThrownBy(() -> book(3))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(FileMakerFailure.Kind.UNKNOWN));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));
        assertBooked();
    }

    @Test
    void a_write_that_commits_between_the_two_looks_is_seen_by_a_third() {
        fault(new Fault.Delayed());
        assertThatThrownBy(() -> book(3)).isInstanceOf(FileMakerFailure.class);
        world.fileMaker()
                .faults()
                .nextMentioning(
                        key(),
                        Endpoint.FIND,
                        new Fault.Meanwhile(() -> world.fileMaker().releaseDelayed()));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));
        assertBooked();
    }

    @Test
    void a_record_that_changes_under_every_try_is_left_for_later() {
        for (int i = 0; i < 6; i++) {
            fault(new Fault.Meanwhile(() -> world.file().receive(sku, 1)));
        }

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Later.class,
                        later -> assertThat(later.reason()).contains("changed under each of 6"));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("16");
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_record_made_anew_is_found_by_its_sku() {
        fault(
                new Fault.Meanwhile(() -> {
                    world.file().deleteProduct(sku);
                    world.file().addProduct(sku, 20);
                }));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(20), units(17), ""));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_key_refused_as_known_but_not_to_be_found_is_an_alarm() {
        fault(Fault.refused(Code.NOT_UNIQUE));

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        stuck -> assertThat(stuck.reason()).contains("504", "under another"));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("10");
    }

    @Test
    void a_key_refused_as_known_and_found_is_booked() {
        fault(Fault.refusedAfterwards(Code.NOT_UNIQUE));

        assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));
        assertBooked();
    }

    @Test
    void a_server_that_keeps_the_stock_and_refuses_the_row_does_not_lower_it_again() {
        String elsewhere = world.product(10, 10);
        world.file().database().atomic(false);
        try {
            fault(new Fault.Meanwhile(() -> world.file().addMovement(elsewhere, key(), -3)));

            assertThat(book(3)).isEqualTo(new Booking.Result.Applied(units(10), units(7), ""));

            assertBooked();
        } finally {
            world.file().database().atomic(true);
        }
    }

    @Test
    void a_row_that_comes_in_under_another_product_meanwhile_is_an_alarm() {
        String elsewhere = world.product(10, 10);
        fault(new Fault.Meanwhile(() -> world.file().addMovement(elsewhere, key(), -3)));

        assertThat(book(3)).isInstanceOf(Booking.Result.Stuck.class);
        assertThat(world.file().stock(sku)).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"OUT_OF_RANGE", "VALUE_REQUIRED", "BAD_NUMBER"})
    void what_the_merchants_rules_refuse_is_for_a_person(Code code) {
        fault(Fault.refused(code));

        assertThatThrownBy(() -> book(3))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(FileMakerFailure.Kind.REJECTED))
                .hasMessageContaining(Integer.toString(code.number()));
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_record_open_on_a_screen_is_left_alone() {
        world.file().lock(sku, Duration.ofMinutes(5));

        assertThatThrownBy(() -> book(3))
                .isInstanceOfSatisfying(
                        FileMakerFailure.class,
                        e -> assertThat(e.kind()).isEqualTo(FileMakerFailure.Kind.LOCKED));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("10");
        assertThat(rows()).isEmpty();
    }

    @Test
    void an_expired_session_costs_a_new_look_and_no_second_write() {
        fault(Fault.refusedAfterwards(Code.BAD_TOKEN));

        assertThat(book(3)).isInstanceOf(Booking.Result.Applied.class);
        assertBooked();
    }

    @Test
    void a_stock_written_without_its_row_gets_the_row_and_no_second_decrement() {
        edit(Map.of("Stock", 7, "dapi_LastMovementKey", key()));
        sent = new Sent(units(10), units(7), 0, true);

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Applied.class,
                        a -> assertThat(a.note()).contains("row added"));
        assertBooked();
    }

    @Test
    void a_key_found_in_the_ledger_after_our_memory_was_lost_counts_as_booked() {
        book(3);
        sent = null;
        overwriteStamp();

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Applied.class,
                        a -> assertThat(a.note()).contains("earlier time"));
        assertThat(world.file().stock(sku)).isEqualByComparingTo("7");
    }

    @Test
    void a_row_without_its_stamp_after_an_attempt_is_never_guessed_at() {
        book(3);
        overwriteStamp();

        assertThat(book(3)).isInstanceOf(Booking.Result.Stuck.class);
        assertThat(world.file().stock(sku)).isEqualByComparingTo("7");
    }

    @Test
    void a_ledger_row_with_other_units_is_an_alarm() {
        book(3);

        assertThat(book(4))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        s -> assertThat(s.reason()).contains("expected -4"));
    }

    @Test
    void a_stock_that_is_no_number_is_not_guessed_at() {
        world.file().setStock(sku, "12 pcs");

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class, s -> assertThat(s.reason()).contains("12 pcs"));
    }

    @Test
    void a_sku_filemaker_does_not_have_says_so() {
        sku = "NOWHERE-1";

        assertThat(book(3))
                .isInstanceOfSatisfying(
                        Booking.Result.Stuck.class,
                        s -> assertThat(s.reason()).contains("0 records with SKU NOWHERE-1"));
    }

    private Booking.Result book(int units) {
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
                .book(new Booking.Order(key(), Sku.of(sku), -units, "SALE", "#1043", sent));
    }

    private String key() {
        return "SH_5551112223_" + sku.replace("T-", "") + "_D";
    }

    /// For this test's write only: the service's own workers may be booking other SKUs meanwhile.
    private void fault(Fault fault) {
        world.fileMaker().faults().nextMentioning(key(), Endpoint.EDIT, fault);
    }

    private void overwriteStamp() {
        edit(Map.of("dapi_LastMovementKey", "SH_1_1_D"));
    }

    /// The stock record alone, as a server leaves it that does not write record and row as one.
    private void edit(Map<String, ?> fields) {
        if (book.read(Sku.of(sku)) instanceof StockBook.Reading.Found(var record)) {
            fileMaker.edit(
                    "dapi_StockWrite",
                    record.recordId(),
                    new FileMakerEdit(record.modId(), fields, "Movements", List.of()));
        }
    }

    private void assertBooked() {
        assertThat(world.file().stock(sku)).isEqualByComparingTo("7");
        assertThat(rows()).hasSize(1);
    }

    private static FileMakerFailure.Kind kind(Throwable failure) {
        return ((FileMakerFailure) failure).kind();
    }

    private List<io.passerelle.sandbox.filemaker.Movement> rows() {
        return world.file().movements().stream().filter(m -> m.key().equals(key())).toList();
    }

    private static BigDecimal units(int n) {
        return BigDecimal.valueOf(n);
    }
}
