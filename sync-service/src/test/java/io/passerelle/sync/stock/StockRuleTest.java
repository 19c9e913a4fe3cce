package io.passerelle.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockRuleTest {
    private static final Instant T = Instant.parse("2026-11-21T10:00:00Z");
    private final Anchor anchor = new Anchor(10, T, T.plusSeconds(1));

    @Test
    void equal_numbers_stay() {
        assertThat(decide(sellable(10, 0), taken(), 0, shown(10)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void goods_received_in_filemaker_raise_the_shop() {
        assertThat(decide(sellable(15, 0), taken(), 0, shown(10)))
                .isEqualTo(new Decision.Write(10, 15));
    }

    @Test
    void an_order_nobody_told_us_of_is_not_given_back() {
        // Shopify went from 10 to 7 by an order whose webhook is still on its way.
        assertThat(decide(sellable(10, 0), taken(), 0, shown(7)))
                .isEqualTo(new Decision.Leave("equal"));
        assertThat(decide(sellable(15, 0), taken(), 0, shown(7)))
                .isEqualTo(new Decision.Write(7, 12));
    }

    @Test
    void a_known_order_not_yet_booked_is_pending_on_one_side_and_taken_on_the_other() {
        assertThat(decide(sellable(10, 3), taken(sold(3, 30)), 0, shown(7)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void a_booked_order_changes_nothing_either() {
        assertThat(decide(sellable(7, 0), taken(sold(3, 30)), 0, shown(7)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void our_own_write_since_the_anchor_is_not_made_twice() {
        assertThat(decide(sellable(15, 0), taken(), 5, shown(15)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void what_someone_added_in_shopify_goes_at_once() {
        assertThat(decide(sellable(10, 0), taken(), 0, shown(14)))
                .isEqualTo(new Decision.Write(14, 10));
    }

    @Test
    void what_someone_took_away_in_shopify_comes_back_with_the_next_anchor_only() {
        assertThat(decide(sellable(10, 0), taken(), 0, shown(6)))
                .isEqualTo(new Decision.Leave("equal"));
        Anchor next = new Anchor(6, T.plusSeconds(600), T.plusSeconds(601));
        assertThat(StockRule.decide(sellable(10, 0), next, taken(), 0, shown(6)))
                .isEqualTo(new Decision.Write(6, 10));
    }

    @Test
    void units_shopify_holds_back_are_not_shown_twice() {
        Shown held = new Shown(8, 2);
        assertThat(decide(sellable(10, 0), taken(), 0, held))
                .isEqualTo(new Decision.Leave("equal"));
        assertThat(decide(sellable(12, 0), taken(), 0, held)).isEqualTo(new Decision.Write(8, 10));
    }

    @Test
    void the_buffer_is_never_shown() {
        assertThat(decide(new Sellable(10, 0, 2), taken(), 0, shown(10)))
                .isEqualTo(new Decision.Write(10, 8));
    }

    @Test
    void nothing_is_written_below_zero() {
        assertThat(decide(sellable(-4, 0), taken(), 0, shown(3)))
                .isEqualTo(new Decision.Write(3, 0));
        assertThat(decide(sellable(-4, 0), taken(), 0, shown(-2)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void a_restock_near_the_anchor_is_taken_for_unseen_so_that_it_cannot_raise_twice() {
        // Given back while Shopify was read: it is in FileMaker's side, perhaps already in
        // Shopify's.
        UnitChange restock = new UnitChange(-2, T, T.plusSeconds(1));
        assertThat(decide(sellable(12, 0), Taken.since(anchor, List.of(restock)), 0, shown(12)))
                .isEqualTo(new Decision.Leave("not certain yet"));
    }

    @Test
    void an_edit_that_cannot_be_placed_neither_raises_nor_lowers_on_suspicion() {
        UnitChange edit = new UnitChange(3, T.minusSeconds(60), T.plusSeconds(60));
        assertThat(decide(sellable(10, 3), Taken.since(anchor, List.of(edit)), 0, shown(7)))
                .isEqualTo(new Decision.Leave("not certain yet"));
        assertThat(decide(sellable(20, 3), Taken.since(anchor, List.of(edit)), 0, shown(7)))
                .isEqualTo(new Decision.Write(7, 14));
    }

    @Test
    void without_an_anchor_too_much_is_lowered_and_too_little_waits() {
        assertThat(StockRule.decideWithoutAnchor(sellable(5, 0), shown(9)))
                .isEqualTo(new Decision.Write(9, 5));
        assertThat(StockRule.decideWithoutAnchor(sellable(9, 0), shown(5)))
                .isEqualTo(new Decision.WaitForAnchor(9));
        assertThat(StockRule.decideWithoutAnchor(sellable(5, 0), shown(5)))
                .isEqualTo(new Decision.Leave("equal"));
    }

    @Test
    void an_observation_is_stamped_late_and_covered_only_after_the_order_lag() {
        Observation seen = Observation.of(T, Duration.ofMillis(300), Duration.ofSeconds(2));

        assertThat(seen.from()).isEqualTo(T.minusMillis(2300));
        assertThat(seen.until()).isEqualTo(T.plusSeconds(3));
        assertThat(seen.isCovered(T.plusSeconds(122), Duration.ofMinutes(2))).isFalse();
        assertThat(seen.isCovered(T.plusSeconds(123), Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void while_a_booking_is_under_way_only_what_is_surely_too_much_goes() {
        Terms.Doubt doubt = new Terms.Doubt.BookingUnderWay();

        assertThat(whole(sellable(10, 3), 3, doubt, shown(9)))
                .as("FileMaker may have booked the three already")
                .isEqualTo(new Decision.Leave("a movement is being booked"));
        assertThat(whole(sellable(10, 3), 3, doubt, shown(12)))
                .isEqualTo(new Decision.Write(12, 10));
    }

    @Test
    void while_a_write_is_open_or_a_file_is_stale_nothing_rises() {
        var file = new StockFile(1, T, true, false);
        var stale = new Terms.Doubt.StaleFile(new StockSource.Supplier("acme", 10, file));

        assertThat(whole(sellable(10, 0), 0, new Terms.Doubt.WriteOpen(), shown(4)))
                .isInstanceOf(Decision.Leave.class);
        assertThat(whole(sellable(10, 0), 0, new Terms.Doubt.WriteOpen(), shown(14)))
                .isEqualTo(new Decision.Write(14, 10));
        assertThat(whole(sellable(10, 0), 0, stale, shown(4)))
                .isEqualTo(new Decision.Leave("acme's stock file is too old: " + T));
        assertThat(whole(sellable(10, 0), 0, stale, shown(14)))
                .isEqualTo(new Decision.Write(14, 10));
    }

    @Test
    void only_a_person_raises_at_first_sight() {
        Terms terms = new Terms(sellable(10, 0), 0, Optional.empty(), new Terms.Doubt.None());

        assertThat(StockRule.decide(terms, shown(4), StockRule.FirstSight.WAIT))
                .isEqualTo(new Decision.WaitForAnchor(10));
        assertThat(StockRule.decide(terms, shown(4), StockRule.FirstSight.BLINDLY))
                .isEqualTo(new Decision.Write(4, 10));
    }

    private Decision whole(Sellable sellable, int perhapsBooked, Terms.Doubt doubt, Shown now) {
        var compared = new Terms.Compared(anchor, taken(), 0);
        var terms = new Terms(sellable, perhapsBooked, Optional.of(compared), doubt);
        return StockRule.decide(terms, now, StockRule.FirstSight.WAIT);
    }

    private Decision decide(Sellable sellable, Taken taken, int written, Shown now) {
        return StockRule.decide(sellable, anchor, taken, written, now);
    }

    private static Sellable sellable(int fileMaker, int pending) {
        return new Sellable(fileMaker, pending, 0);
    }

    private static Shown shown(int available) {
        return new Shown(available, 0);
    }

    private Taken taken(UnitChange... changes) {
        return Taken.since(anchor, List.of(changes));
    }

    private static UnitChange sold(int units, int secondsAfterAnchor) {
        Instant at = T.plusSeconds(secondsAfterAnchor);
        return new UnitChange(units, at, at);
    }
}
