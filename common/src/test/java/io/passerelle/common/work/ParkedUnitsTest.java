package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.value.OrderId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What needs a person: how it is found, tried again and ended.
@QuarkusTest
class ParkedUnitsTest {
    @Inject Work work;
    @Inject ParkedUnits units;
    @Inject MeterRegistry meters;
    @Inject Errand errand;

    @Test
    void parked_work_is_found_by_kind_subscriber_order_reason_and_time() {
        errand.abouts.put("about 12", new About(new OrderId(12), "sync"));
        errand.will("about 12", Outcome.park("HTTP 400: 100% wrong"));
        errand.will("about 13", Outcome.park("HTTP 400: 1000 wrong"));
        Instant before = Instant.now();
        work.schedule(errand, "about 12");
        work.schedule(errand, "about 13");
        await().until(() -> parked("about 12").size() + parked("about 13").size() == 2);

        assertThat(found("errand", "", 0, "100% WRONG", null)).containsExactly("about 12");
        assertThat(found("", "sync", 0, "", null)).containsExactly("about 12");
        assertThat(found("", "", 12, "", before)).containsExactly("about 12");
        assertThat(found("errand", "", 0, "wrong", before.plusSeconds(600))).isEmpty();
        assertThat(found("impatient", "", 0, "wrong", null)).isEmpty();
        assertThat(found("", "", 0, "wrong", null)).contains("about 12", "about 13");
    }

    @Test
    void a_filter_replays_what_it_finds_and_nothing_else() {
        errand.will("fits", Outcome.park("disk full"), Outcome.done());
        errand.will("fits not", Outcome.park("disk gone"), Outcome.done());
        work.schedule(errand, "fits");
        work.schedule(errand, "fits not");
        await().until(() -> parked("fits").size() + parked("fits not").size() == 2);

        List<Parked> replayed =
                units.replay(new ParkedFilter("errand", "", "", null, "disk full", null));

        assertThat(replayed).extracting(Parked::key).containsExactly("fits");
        await().until(() -> parked("fits").isEmpty());
        assertThat(errand.done("fits not")).isEqualTo(1);
    }

    @Test
    void a_person_ends_a_parked_unit_and_who_when_and_why_is_kept() {
        errand.will("ended", Outcome.park("no such order"));
        work.schedule(errand, "ended");
        await().until(() -> parked("ended").size() == 1);

        var result = units.cancel("errand", "ended", new Decider("Ada", "a test order"));

        assertThat(result).isInstanceOf(Cancelling.Ended.class);
        assertThat(parked("ended")).isEmpty();
        assertThat(errand.givenUp).contains("ended");
        Cancelled kept = kept("ended").getFirst();
        assertThat(kept.by()).isEqualTo("Ada");
        assertThat(kept.why()).isEqualTo("a test order");
        assertThat(kept.reason()).isEqualTo("no such order");
        assertThat(kept.cancelledAt()).isAfterOrEqualTo(kept.parkedAt());
        assertThat(work.replay("errand", "ended")).isFalse();
        assertThat(units.cancel("errand", "ended", new Decider("Ada", "again")))
                .isEqualTo(new Cancelling.NotParked());
    }

    @Test
    void a_unit_that_would_come_back_by_itself_is_not_ended() {
        errand.will("owed", Outcome.park("stuck"));
        work.schedule(errand, "owed");
        await().until(() -> parked("owed").size() == 1);
        errand.unseen.put("owed", true);

        var result = units.cancel("errand", "owed", new Decider("Ada", "enough"));

        assertThat(result)
                .isEqualTo(
                        new Cancelling.Refused(
                                "there is still something to do for it, so it would come back"));
        assertThat(parked("owed")).hasSize(1);
        assertThat(kept("owed")).isEmpty();
    }

    @Test
    void a_feature_may_say_that_its_unit_cannot_be_ended_like_this() {
        errand.will("sacred", Outcome.park("stuck"));
        work.schedule(errand, "sacred");
        await().until(() -> parked("sacred").size() == 1);
        errand.notToBeEnded.put("sacred", "settle the movement first");

        var result = units.cancel("errand", "sacred", new Decider("Ada", "enough"));

        assertThat(result).isEqualTo(new Cancelling.Refused("settle the movement first"));
        assertThat(parked("sacred")).hasSize(1);
    }

    @Test
    void a_unit_that_is_being_tried_again_is_not_ended() {
        errand.will("in hand", Outcome.park("stuck"), Outcome.park("stuck again"));
        work.schedule(errand, "in hand");
        await().until(() -> parked("in hand").size() == 1);
        errand.gates.put("in hand", new CountDownLatch(1));
        work.replay("errand", "in hand");
        await().until(() -> errand.started.stream().filter("in hand"::equals).count() == 2);

        var result = units.cancel("errand", "in hand", new Decider("Ada", "enough"));

        assertThat(result).isEqualTo(new Cancelling.Refused("it is being tried again right now"));
        errand.gates.get("in hand").countDown();
        await().until(() -> parked("in hand").getFirst().reason().equals("stuck again"));
    }

    @Test
    void nobody_cancels_without_a_name_or_a_reason() {
        assertThatThrownBy(() -> new Decider(" ", "why")).hasMessageContaining("by: found 0");
        assertThatThrownBy(() -> new Decider("Ada", "")).hasMessageContaining("why: found 0");
    }

    @Test
    void attempts_are_counted_by_their_end_and_parked_units_are_shown_by_kind() {
        double before = attempts("parked");
        errand.will("counted", Outcome.park("stuck"));

        work.schedule(errand, "counted");

        await().until(() -> attempts("parked") > before);
        double listed = (double) units.count(ParkedFilter.unit("errand", ""));
        assertThat(meters.get("passerelle.work.parked").tag("kind", "errand").gauge().value())
                .isEqualTo(listed)
                .isPositive();
    }

    private double attempts(String outcome) {
        return meters.get("passerelle.work.attempts")
                .tags("kind", "errand", "outcome", outcome)
                .counter()
                .count();
    }

    private List<Cancelled> kept(String key) {
        return units.cancelled(0, 100).stream().filter(c -> c.key().equals(key)).toList();
    }

    private List<String> found(
            String kind, String subscriber, long order, String reason, Instant since) {
        OrderId about = order == 0 ? null : new OrderId(order);
        return units.find(new ParkedFilter(kind, "", subscriber, about, reason, since)).stream()
                .map(Parked::key)
                .toList();
    }

    private List<Parked> parked(String key) {
        return work.parked().stream().filter(p -> p.key().equals(key)).toList();
    }
}
