package io.passerelle.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StockSimulationTest {
    @Test
    void first() {
        long t = System.nanoTime();
        Tally tally = new Tally();
        int shown = 0;
        int broken = 0;
        for (long seed : LongStream.range(0, Long.getLong("simulation.seeds", 500)).toArray()) {
            var end = History.play(seed, History.troublesOf(seed), Rule.ANCHORED, Mistake.NONE, false);
            tally.add(end.tally());
            if (!end.broken().isEmpty()) {
                broken++;
                if (shown++ < 15) {
                    System.out.println("seed " + seed + " " + end.broken());
                }
            }
        }
        System.out.println(tally.row("anchored") + " broken " + broken + " " + (System.nanoTime() - t) / 1e6);
        for (Rule rule : new Rule[] {Rule.FILE_MAKER_NUMBER, Rule.PENDING_WHEN_QUIET}) {
            Tally other = new Tally();
            for (long seed : LongStream.range(0, 300).toArray()) {
                other.add(History.play(seed, History.troublesOf(seed), rule, Mistake.NONE, false).tally());
            }
            System.out.println(other.row(rule.name()));
        }
        assertThat(broken).isZero();
    }
}
