package io.passerelle.sync.run;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.shopify.SetReply;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.store.Transactions;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;

/// Writes quantities in batches. Each write is saved before it is sent; a refused entry is taken
/// out and the rest sent again under a new key; a lost answer is asked for again under the same
/// key.
@Singleton
class QuantityWriter {
    private static final int ROUNDS = 4;
    private static final int ASK_AGAIN = 3;
    private final QuantityWrites writes;
    private final SyncConfig config;
    private final Transactions transactions;
    private final Pause pause;
    private final Clock clock;

    QuantityWriter(
            QuantityWrites writes,
            SyncConfig config,
            Transactions transactions,
            Pause pause,
            Clock clock) {
        this.writes = writes;
        this.config = config;
        this.transactions = transactions;
        this.pause = pause;
        this.clock = clock;
    }

    /// A write that is asked for.
    interface Wish {
        Sku sku();

        QuantityChange change();

        SkuDecision done();

        SkuDecision failed(String reason);

        /// What is wished now that Shopify has another number.
        Anew anew(Shown newer);
    }

    /// What becomes of a write that came too late.
    sealed interface Anew {
        record Again(Wish wish) implements Anew {}

        record Left(SkuDecision decision) implements Anew {}
    }

    /// The final decisions of the SKUs it was asked to write.
    Map<Sku, SkuDecision> write(
            long runId, Place place, List<? extends Wish> wishes, Leases.Lease lease) {
        Map<Sku, SkuDecision> decisions = new LinkedHashMap<>();
        wishes.stream()
                .gather(Gatherers.<Wish>windowFixed(config.batchSize()))
                .forEach(batch -> writeBatch(runId, place, batch, lease, 1, decisions));
        return decisions;
    }

    /// Entries that were refused never come back to the others: those are sent again without them,
    /// and what was stale goes by itself, so that one number that will not stand still costs the
    /// rest of its batch one repetition.
    private void writeBatch(
            long runId,
            Place place,
            List<Wish> batch,
            Leases.Lease lease,
            int round,
            Map<Sku, SkuDecision> decisions) {
        if (batch.isEmpty()) {
            return;
        }
        if (round > ROUNDS) {
            fail(batch, "Shopify's number changed under each try; next run", decisions);
            return;
        }
        String key = UUID.randomUUID().toString();
        if (!save(runId, place, key, batch, lease)) {
            fail(batch, "another process has taken over the writing; next run", decisions);
            return;
        }
        switch (send(runId, place.shop(), key, batch)) {
            case SetReply.Done _ -> {
                settle(key, WriteState.CONFIRMED);
                batch.forEach(w -> decisions.put(w.sku(), w.done()));
            }
            case SetReply.Rejected(Map<Integer, SetReply.Refusal> refusals) -> {
                settle(key, WriteState.REFUSED);
                Sorted sorted = sort(batch, refusals, decisions);
                writeBatch(runId, place, sorted.untouched(), lease, round + 1, decisions);
                List<Wish> anew = decideAnew(place.shop(), sorted.stale(), decisions);
                writeBatch(runId, place, anew, lease, round + 1, decisions);
            }
            case SetReply.Unknown(String reason) -> {
                Log.warnf(
                        "quantities.unknown run=%d entries=%d reason=%s",
                        runId, batch.size(), reason);
                fail(batch, "Shopify gave no answer: " + reason, decisions);
            }
        }
    }

    private static void fail(List<Wish> batch, String why, Map<Sku, SkuDecision> decisions) {
        batch.forEach(w -> decisions.put(w.sku(), w.failed(why)));
    }

    private SetReply send(long runId, ShopStock shopify, String key, List<Wish> batch) {
        List<QuantityChange> changes = batch.stream().map(Wish::change).toList();
        String reference = "gid://passerelle/SyncRun/" + runId;
        SetReply reply = sendFirst(shopify, key, reference, changes);
        for (int again = 1; again < ASK_AGAIN && reply instanceof SetReply.Unknown; again++) {
            // Shopify may still be at the first request.
            pause.last(config.askAgainPause().multipliedBy(again));
            reply = shopify.set(key, reference, changes);
        }
        return reply;
    }

    /// A repetition that is refused says nothing of the request before it, whose answer was lost:
    /// only the first one's refusal settles the batch.
    private SetReply sendFirst(
            ShopStock shopify, String key, String reference, List<QuantityChange> changes) {
        try {
            return shopify.set(key, reference, changes);
        } catch (ShopifyRefused e) {
            if (e.nothingHappened()) {
                settle(key, WriteState.REFUSED);
            }
            throw e;
        }
    }

    /// A refused batch.
    ///
    /// @param untouched entries with nothing against them
    /// @param stale whose number has changed since it was read
    private record Sorted(List<Wish> untouched, List<Wish> stale) {}

    /// The others failed.
    private static Sorted sort(
            List<Wish> batch,
            Map<Integer, SetReply.Refusal> refusals,
            Map<Sku, SkuDecision> decisions) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < batch.size(); i++) {
            Wish wish = batch.get(i);
            SetReply.Refusal refusal = refusals.get(i);
            if (refusal == null) {
                sorted.untouched().add(wish);
            } else if (refusal.stale()) {
                sorted.stale().add(wish);
            } else {
                decisions.put(wish.sku(), wish.failed(refusal.message()));
            }
        }
        return sorted;
    }

    /// Read again.
    private List<Wish> decideAnew(
            ShopStock shopify, List<Wish> stale, Map<Sku, SkuDecision> decisions) {
        List<Wish> again = new ArrayList<>();
        if (stale.isEmpty()) {
            return again;
        }
        Map<String, Shown> levels =
                shopify.levels(stale.stream().map(w -> w.change().itemId()).toList());
        for (Wish wish : stale) {
            Shown now = levels.get(wish.change().itemId());
            if (now == null) {
                decisions.put(wish.sku(), wish.failed("the item is gone from Shopify"));
                continue;
            }
            switch (wish.anew(now)) {
                case Anew.Again(Wish another) -> again.add(another);
                case Anew.Left(SkuDecision decision) -> decisions.put(wish.sku(), decision);
            }
        }
        return again;
    }

    /// False if the lease was lost. Kept in the same transaction as what will be sent: a process
    /// that stands still before it finds the lease gone, and one that stands still after it is seen
    /// by others to have a write under way (ADR 5).
    private boolean save(
            long runId, Place place, String key, List<Wish> batch, Leases.Lease lease) {
        return transactions.call(() -> {
            boolean ours = lease.renew();
            if (ours) {
                batch.forEach(w -> writes.persist(row(runId, place, key, w)));
            }
            return ours;
        });
    }

    private QuantityWriteEntity row(long runId, Place place, String key, Wish wish) {
        return new QuantityWriteEntity(
                runId,
                key,
                place.key(),
                wish.sku(),
                wish.change().itemId(),
                wish.change().from(),
                wish.change().to(),
                clock.instant());
    }

    private void settle(String key, WriteState state) {
        transactions.run(() -> writes.ofBatch(key).forEach(w -> w.state = state));
    }
}
