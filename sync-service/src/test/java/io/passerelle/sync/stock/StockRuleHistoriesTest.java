package io.passerelle.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories of one SKU: orders, late webhooks, bookings, goods received, restocks, syncs
/// and reconciliations, one second per step. No write may raise Shopify above what can truly be
/// sold, and once all is known the two sides are equal. The same histories show what the naive rule
/// does, so that a history too tame to prove anything would be noticed.
class StockRuleHistoriesTest {
    private static final Duration LAG = Duration.ofSeconds(20);

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_raise_is_too_high_and_every_history_ends_equal(int seed) {
        History history = new History(seed);
        for (int step = 0; step < 400; step++) {
            history.step();
        }
        history.rest();

        assertThat(history.tooHigh).as("raises above what can be sold").isZero();
        assertThat(history.available)
                .as("shop after everything is known")
                .isEqualTo(Math.max(0, history.truth()));
    }

    @Test
    void the_same_histories_catch_the_naive_rule() {
        long caught =
                seeds().filter(
                                seed -> {
                                    History history = new History(seed);
                                    history.naive = true;
                                    for (int step = 0; step < 400; step++) {
                                        history.step();
                                    }
                                    return history.tooHigh > 0;
                                })
                        .count();
        assertThat(caught).isGreaterThan(250);
    }

    private record Sale(int units, Instant at, Instant knownAt) {}

    private static final class History {
        private final Random random;
        private Instant now = Instant.parse("2026-11-21T08:00:00Z");
        private int stock = 40;
        int available = 40;
        private final List<Sale> unknown = new ArrayList<>();
        private final List<Sale> pending = new ArrayList<>();
        private final List<UnitChange> known = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private final List<Integer> writes = new ArrayList<>();
        private Instant reconciledUntil = Instant.EPOCH;
        boolean naive;
        int tooHigh;

        private record Seen(int units, Observation at, int writes) {}

        History(int seed) {
            this.random = new Random(seed);
        }

        void step() {
            now = now.plusSeconds(1);
            learn(now);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> order();
                case 3 -> restock();
                case 4 -> book();
                case 5 -> stock += random.nextInt(6);
                case 6, 7 -> sync();
                case 8 -> reconcile();
                default -> {}
            }
        }

        /// What can truly be sold, knowing everything.
        int truth() {
            return stock
                    - pending.stream().mapToInt(Sale::units).sum()
                    - unknown.stream().mapToInt(Sale::units).sum();
        }

        private void order() {
            int units = 1 + random.nextInt(3);
            if (available < units) {
                return;
            }
            available -= units;
            // Most webhooks take seconds; some are lost until the reconciliation finds the order.
            int delay = random.nextInt(5) == 0 ? 100_000 : random.nextInt(40);
            unknown.add(new Sale(units, now, now.plusSeconds(delay)));
        }

        private void restock() {
            int units = 1 + random.nextInt(2);
            available += units;
            unknown.add(new Sale(-units, now, now.plusSeconds(random.nextInt(40))));
        }

        private void learn(Instant until) {
            for (Sale sale : List.copyOf(unknown)) {
                if (!sale.knownAt().isAfter(until)) {
                    know(sale);
                }
            }
        }

        private void know(Sale sale) {
            unknown.remove(sale);
            pending.add(sale);
            known.add(new UnitChange(sale.units(), sale.at(), sale.at()));
        }

        private void book() {
            if (!pending.isEmpty()) {
                stock -= pending.removeFirst().units();
            }
        }

        /// Shopify's query shows an order only after a while.
        private void reconcile() {
            for (Sale sale : List.copyOf(unknown)) {
                if (sale.at().isBefore(now.minus(LAG).plusSeconds(1))) {
                    know(sale);
                }
            }
            reconciledUntil = now;
        }

        private void sync() {
            Shown shown = new Shown(available, 0);
            Sellable sellable =
                    new Sellable(stock, pending.stream().mapToInt(Sale::units).sum(), 0);
            Decision decision = naive ? naive(sellable, shown) : rule(sellable, shown);
            seen.add(
                    new Seen(
                            available,
                            Observation.of(now, Duration.ZERO, Duration.ZERO),
                            writes.size()));
            if (decision instanceof Decision.Write write) {
                if (write.delta() > 0 && write.to() > Math.max(0, truth())) {
                    tooHigh++;
                }
                available = write.to();
                writes.add(write.delta());
            }
        }

        private static Decision naive(Sellable sellable, Shown shown) {
            int target = Math.max(0, sellable.target());
            return target == shown.available()
                    ? new Decision.Leave("equal")
                    : new Decision.Write(shown.available(), target);
        }

        private Decision rule(Sellable sellable, Shown shown) {
            Seen newest = null;
            for (Seen s : seen) {
                newest = s.at().isCovered(reconciledUntil, LAG) ? s : newest;
            }
            if (newest == null) {
                return StockRule.decideWithoutAnchor(sellable, shown);
            }
            Anchor anchor = newest.at().anchor(newest.units());
            int written =
                    writes.subList(newest.writes(), writes.size()).stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            return StockRule.decide(sellable, anchor, Taken.since(anchor, known), written, shown);
        }

        /// Nothing more is sold; syncs and reconciliations go on.
        void rest() {
            for (int round = 0; round < 4; round++) {
                now = now.plusSeconds(60);
                sync();
                now = now.plusSeconds(60);
                reconcile();
            }
            while (!pending.isEmpty()) {
                book();
            }
            now = now.plusSeconds(60);
            sync();
        }
    }
}
