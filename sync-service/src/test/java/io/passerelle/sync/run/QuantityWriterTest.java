package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.MovableClock;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.shopify.SetReply;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.simulation.Mistake;
import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.Sellable;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.stock.Terms;
import io.passerelle.sync.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// How a batch is written of which Shopify refuses an entry.
class QuantityWriterTest {
    private static final int STATED = 10;
    private final MovableClock clock = new MovableClock();
    private final Shop shop = new Shop();
    private final Lending leases = new Lending();
    private final RunTables.WriteRows rows = new RunTables.WriteRows(Mistake.NONE);
    private final QuantityWriter writer =
            new QuantityWriter(
                    rows,
                    new SyncOnStage.FixedConfig(Duration.ZERO, 0),
                    new AtOnce(),
                    _ -> {},
                    clock);

    @Test
    void a_number_that_never_stands_still_costs_the_rest_of_its_batch_one_repetition() {
        shop.restless.add("C");

        var decisions = write("A", "B", "C", "D", "E");

        assertThat(shop.sent("A")).isEqualTo(2);
        assertThat(shop.sent("E")).isEqualTo(2);
        assertThat(shop.sent("C")).isEqualTo(4);
        assertThat(decisions.get(Sku.of("A")).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(decisions.get(Sku.of("E")).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(decisions.get(Sku.of("C")).reason()).contains("changed under each try");
    }

    @Test
    void a_number_that_has_changed_is_decided_anew_and_written_by_itself() {
        shop.numbers.put("B", 4);

        var decisions = write("A", "B", "C");

        assertThat(decisions.values()).allMatch(d -> d.outcome() == Outcome.WRITTEN);
        assertThat(shop.numbers).containsValues(STATED, STATED, STATED);
        assertThat(decisions.get(Sku.of("B")).from()).isEqualTo(4);
        assertThat(shop.calls).hasSize(3);
    }

    @Test
    void an_entry_shopify_does_not_take_fails_alone() {
        shop.impossible.add("A");

        var decisions = write("A", "B");

        assertThat(decisions.get(Sku.of("A")).reason()).isEqualTo("item not tracked");
        assertThat(decisions.get(Sku.of("B")).outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(shop.sent("A")).isEqualTo(1);
    }

    @Test
    void who_lost_the_lease_writes_nothing_and_says_why() {
        leases.lost = true;

        var decisions = write("A", "B");

        assertThat(shop.calls).isEmpty();
        assertThat(decisions.values())
                .allMatch(d -> d.reason().contains("another process has taken over"));
    }

    @Test
    void a_refused_batch_is_known_not_to_be_written() {
        shop.refusesFrom = 1;

        assertThatThrownBy(() -> write("A")).isInstanceOf(ShopifyRefused.class);

        assertThat(states()).containsExactly(WriteState.REFUSED);
    }

    @Test
    void a_refused_repetition_says_nothing_of_the_request_whose_answer_was_lost() {
        shop.losesAnswers = true;
        shop.refusesFrom = 2;

        assertThatThrownBy(() -> write("A")).isInstanceOf(ShopifyRefused.class);

        assertThat(shop.numbers).containsEntry("A", STATED);
        assertThat(states()).containsExactly(WriteState.OPEN);
    }

    private List<WriteState> states() {
        return rows.ofBatch(shop.lastKey).stream().map(w -> w.state).toList();
    }

    private Map<Sku, SkuDecision> write(String... skus) {
        Place there = new Place(Location.ONLY, null, shop);
        List<QuantityWriter.Wish> wishes = new ArrayList<>();
        for (String sku : skus) {
            Shown seen = new Shown(1, 0);
            shop.numbers.putIfAbsent(sku, 1);
            var compared =
                    new Compared(
                            Sku.of(sku),
                            sku,
                            new StockSource.FileMaker(STATED),
                            seen,
                            new Compared.Booked.Covered());
            var terms =
                    new Terms(
                            new Sellable(STATED, 0, 0),
                            0,
                            Optional.empty(),
                            new Terms.Doubt.None());
            var known = new Snapshot.Known(terms, true);
            var judgement = new Judgement(there, compared, known, Mode.FORCE);
            wishes.add(new JudgedWish(judgement, seen, (Decision.Write) judgement.decide(seen)));
        }
        return writer.write(
                7, there, wishes, leases.take("shopify-writer", Duration.ofMinutes(2)).get());
    }

    /// Takes a batch whole or not at all.
    private static final class Shop implements ShopStock {
        final Map<String, Integer> numbers = new LinkedHashMap<>();
        final Set<String> restless = new HashSet<>();
        final Set<String> impossible = new HashSet<>();
        final List<List<QuantityChange>> calls = new ArrayList<>();
        boolean losesAnswers;
        int refusesFrom = Integer.MAX_VALUE;
        String lastKey = "";

        long sent(String item) {
            return calls.stream()
                    .filter(call -> call.stream().anyMatch(c -> c.itemId().equals(item)))
                    .count();
        }

        @Override
        public SetReply set(String key, String reference, List<QuantityChange> changes) {
            calls.add(changes);
            lastKey = key;
            if (calls.size() >= refusesFrom) {
                throw ShopifyRefused.beforeAnythingHappened("the token was taken back");
            }
            restless.forEach(item -> numbers.merge(item, 1, Integer::sum));
            Map<Integer, SetReply.Refusal> refusals = new HashMap<>();
            for (int i = 0; i < changes.size(); i++) {
                QuantityChange change = changes.get(i);
                if (impossible.contains(change.itemId())) {
                    refusals.put(i, new SetReply.Refusal(false, "item not tracked"));
                } else if (numbers.get(change.itemId()) != change.from()) {
                    refusals.put(i, new SetReply.Refusal(true, "stale"));
                }
            }
            if (!refusals.isEmpty()) {
                return new SetReply.Rejected(refusals);
            }
            changes.forEach(change -> numbers.put(change.itemId(), change.to()));
            return losesAnswers ? new SetReply.Unknown("time is up") : new SetReply.Done();
        }

        @Override
        public Map<String, Shown> levels(List<String> itemIds) {
            Map<String, Shown> levels = new HashMap<>();
            itemIds.forEach(id -> levels.put(id, new Shown(numbers.get(id), 0)));
            return levels;
        }

        @Override
        public StockPages all(Runnable whileWaiting) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StockPage find(Sku sku) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Lending extends Leases {
        private boolean lost;

        Lending() {
            super(null, clock);
        }

        @Override
        protected boolean claim(String name, String holder, Instant until, Instant now) {
            return true;
        }

        @Override
        protected boolean extend(String name, String holder, Instant until) {
            return !lost;
        }
    }

    private static final class AtOnce implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }
}
