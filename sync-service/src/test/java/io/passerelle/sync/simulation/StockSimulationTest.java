package io.passerelle.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Plays histories of a shop, a FileMaker file and this service, step by step and in any order
/// (`docs/stock-simulation.md`). `-Dsimulation.seeds=300` plays fewer, `-Dsimulation.first=N`
/// begins at another seed.
class StockSimulationTest {
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 10_000);
    private static final int FIRST = Integer.getInteger("simulation.first", 0);
    private static final int TOLD = 3;
    private static final Logger SERVICE = Logger.getLogger("io.passerelle");
    private static Level level;

    @BeforeAll
    static void theServiceKeepsSilent() {
        level = SERVICE.getLevel();
        SERVICE.setLevel(Level.OFF);
    }

    @AfterAll
    static void theServiceSpeaksAgain() {
        SERVICE.setLevel(level);
    }

    @Test
    void nothing_is_oversold_or_booked_twice_and_every_history_ends_level() {
        Tally anchored = new Tally();
        List<Long> broken = broken(Rule.ANCHORED, Mistake.NONE, SEEDS, anchored);
        Tally number = new Tally();
        broken(Rule.STATED_NUMBER, Mistake.NONE, SEEDS, number);
        Tally quiet = new Tally();
        broken(Rule.PENDING_WHEN_QUIET, Mistake.NONE, SEEDS, quiet);
        report(anchored, number, quiet);

        assertThat(
                        broken.stream()
                                .limit(TOLD)
                                .map(seed -> Failure.shrink(seed, Rule.ANCHORED, Mistake.NONE)))
                .as("broken histories: %s", broken)
                .isEmpty();
        assertThat(anchored.tooHigh).isZero();
        assertThat(anchored.doubleDecrements).isZero();
        assertThat(anchored.raises).as("raises, without which nothing is shown").isPositive();
        assertThat(number.tooHigh).as("raises too high by the stated number").isPositive();
        assertThat(quiet.tooHigh).as("raises too high in quiet moments").isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_mistake_is_found(Mistake mistake) {
        long seed = 0;
        while (seed < 2_000 && isSound(seed, mistake)) {
            seed++;
        }

        assertThat(isSound(seed, mistake)).as(mistake + " up to seed " + seed).isFalse();
        assertThat(Failure.shrink(seed, Rule.ANCHORED, mistake).toString())
                .startsWith("seed " + seed)
                .contains("BROKEN");
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        List<String> once = told(7);

        assertThat(once).isNotEmpty().isEqualTo(told(7));
    }

    private static List<String> told(long seed) {
        return play(seed, Rule.ANCHORED, Mistake.NONE, true).story();
    }

    private static boolean isSound(long seed, Mistake mistake) {
        return play(seed, Rule.ANCHORED, mistake, false).broken().isEmpty();
    }

    private static History.End play(long seed, Rule rule, Mistake planted, boolean told) {
        return History.play(seed, History.troublesOf(seed), rule, planted, told);
    }

    /// Histories share nothing, so as many are played at a time as there are processors.
    private static List<Long> broken(Rule rule, Mistake planted, int seeds, Tally tally) {
        List<Long> broken = new ArrayList<>();
        LongStream.range(FIRST, FIRST + (long) seeds)
                .parallel()
                .mapToObj(seed -> Map.entry(seed, play(seed, rule, planted, false)))
                .forEachOrdered(played -> {
                    tally.add(played.getValue().tally());
                    if (!played.getValue().broken().isEmpty()) {
                        broken.add(played.getKey());
                    }
                });
        return broken;
    }

    private static void report(Tally anchored, Tally number, Tally quiet) {
        System.out.println(
                String.join(
                        "\n",
                        Tally.HEAD,
                        anchored.row("Passerelle"),
                        number.row("the stated number"),
                        quiet.row("less pending, when quiet")));
    }
}
