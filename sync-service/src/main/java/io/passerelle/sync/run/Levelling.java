package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.store.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a batch of SKUs level: terms read in one transaction, decided, written, kept. Only one at
/// a time, on all nodes, since what one writes is a term of the other.
@Singleton
class Levelling {
    private final Leases leases;
    private final Snapshot snapshot;
    private final Observations observations;
    private final RisesWanted rises;
    private final QuantityWriter writer;
    private final Runs runs;
    private final SyncConfig config;
    private final Transactions transactions;
    private final Pause pause;

    Levelling(
            Leases leases,
            Snapshot snapshot,
            Observations observations,
            RisesWanted rises,
            QuantityWriter writer,
            Runs runs,
            SyncConfig config,
            Transactions transactions,
            Pause pause) {
        this.leases = leases;
        this.snapshot = snapshot;
        this.observations = observations;
        this.rises = rises;
        this.writer = writer;
        this.runs = runs;
        this.config = config;
        this.transactions = transactions;
        this.pause = pause;
    }

    /// Decisions in the order of the batch.
    ///
    /// @throws WriterBusy if another process is writing for longer than it should
    List<SkuDecision> level(Batch batch, Mode mode) {
        try (var lease = WriterBusy.await(leases, pause)) {
            Set<Sku> overtaken = runs.overtaken(batch);
            Map<Sku, Judgement> judgements =
                    transactions.call(() -> judge(batch.without(overtaken), mode));
            Map<Sku, SkuDecision> decisions = new LinkedHashMap<>();
            overtaken.forEach(sku -> decisions.put(sku, SkuDecision.overtaken(sku)));
            List<QuantityWriter.Wish> wishes = new ArrayList<>();
            judgements.forEach((sku, judgement) -> {
                Shown now = judgement.compared().shown();
                Decision decision = judgement.decide(now);
                decisions.put(sku, judgement.explain(now, decision, mode));
                if (decision instanceof Decision.Write write) {
                    wishes.add(new QuantityWriter.Wish(judgement, now, write));
                }
            });
            if (mode == Mode.WRITE) {
                decisions.putAll(writer.write(batch.runId(), wishes, lease));
            }
            return List.copyOf(decisions.values());
        }
    }

    private Map<Sku, Judgement> judge(Batch batch, Mode mode) {
        List<Sku> skus = batch.compared().stream().map(Compared::sku).toList();
        Map<Sku, Snapshot.Known> known =
                snapshot.of(skus, batch.fileMakerReadFrom(), batch.writesSeen());
        Map<Sku, Judgement> judgements = new LinkedHashMap<>();
        for (Compared compared : batch.compared()) {
            Snapshot.Known terms = known.get(compared.sku());
            if (terms == null) {
                throw new IllegalStateException("no terms for " + compared.sku());
            }
            Judgement judgement = Judgement.of(compared, terms, config.safetyBuffer());
            judgements.put(compared.sku(), judgement);
            if (mode == Mode.WRITE) {
                remember(batch, judgement);
            }
        }
        return judgements;
    }

    /// What was seen becomes the next anchor once every order up to it is known.
    private void remember(Batch batch, Judgement judgement) {
        Compared compared = judgement.compared();
        Shown shown = compared.shown();
        if (judgement.known().observable()) {
            observations.add(
                    compared.sku(),
                    shown.available() + shown.held(),
                    batch.observed(),
                    batch.writesSeen());
        }
        rises.note(compared.sku(), judgement.wantsMore(shown));
    }
}
