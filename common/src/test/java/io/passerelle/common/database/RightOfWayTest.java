package io.passerelle.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RightOfWayTest {
    private final RightOfWay way = new RightOfWay(Duration.ofMinutes(5));
    private final List<String> turns = new CopyOnWriteArrayList<>();
    private final List<Thread> writers = new CopyOnWriteArrayList<>();

    @AfterEach
    void allHaveWritten() throws InterruptedException {
        for (Thread writer : writers) {
            writer.join();
        }
    }

    @Test
    void the_first_passes_by_everybody_who_stands_in_line() {
        way.enter();
        waiting("one");
        waiting("other");
        waitingFirst("first");

        way.leave();

        await().until(() -> turns.size() == 3);
        assertThat(turns).containsExactly("first", "one", "other");
    }

    @Test
    void between_two_turns_of_the_first_one_of_the_line_has_its_own() {
        way.first(() -> {
            way.enter();
            waiting("one");
            waiting("other");
            way.leave();
            way.enter();
            turns.add("first again");
            way.leave();
            return null;
        });

        await().until(() -> turns.size() == 3);
        assertThat(turns).first().isEqualTo("one");
    }

    @Test
    void who_has_a_turn_has_another_within_it_and_keeps_the_outer_one() {
        way.enter();
        way.enter();
        way.leave();
        waiting("next");

        assertThat(turns).isEmpty();

        way.leave();
        await().until(() -> turns.equals(List.of("next")));
    }

    @Test
    void who_has_waited_for_its_patience_goes_on_without_a_turn_and_ends_nobody_elses()
            throws InterruptedException {
        RightOfWay impatient = new RightOfWay(Duration.ZERO);
        impatient.enter();
        Thread other = Thread.ofPlatform().start(() -> write(impatient, "without a turn"));
        other.join();

        assertThat(turns).containsExactly("without a turn");

        impatient.leave();
        write(impatient, "with a turn");
        assertThat(turns).hasSize(2);
    }

    @Test
    void a_turn_closed_twice_is_closed_once() {
        way.enter();
        RightOfWay.Turn inner = way.turn();
        inner.close();
        inner.close();
        waiting("next");

        assertThat(turns).isEmpty();

        way.leave();
        await().until(() -> turns.equals(List.of("next")));
    }

    private void waitingFirst(String name) {
        start(() ->
                way.first(() -> {
                    write(way, name);
                    return null;
                }));
    }

    private void waiting(String name) {
        start(() -> write(way, name));
    }

    private void start(Runnable work) {
        Thread writer = Thread.ofPlatform().start(work);
        writers.add(writer);
        await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
    }

    private void write(RightOfWay way, String name) {
        way.enter();
        turns.add(name);
        way.leave();
    }
}
