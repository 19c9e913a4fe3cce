package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.lease.Leases;
import io.passerelle.sync.run.WriterBusy.Patience;
import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Observation;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.store.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Brings SKUs level in two steps: compared, then written if the whole plan is found good. Each
/// step reads its terms in one transaction of its own. Only one at a time, on all nodes, since what
/// one writes is a term of the other.
@Singleton
class Levelling {
    private final Leases leases;
    private final Snapshot snapshot;
    private final Observations observations;
    private final RisesWanted rises;
    private final QuantityWriter writer;
    private final Runs runs;
    private final Transactions transactions;
    private final Pause pause;

    Levelling(
            Leases leases,
            Snapshot snapshot,
            Observations observations,
            RisesWanted rises,
            QuantityWriter writer,
            Runs runs,
            Transactions transactions,
            Pause pause) {
        this.leases = leases;
        this.snapshot = snapshot;
        this.observations = observations;
        this.rises = rises;
        this.writer = writer;
        this.runs = runs;
        this.transactions = transactions;
        this.pause = pause;
    }

    /// Decides, writes nothing. Unless it is a dry run, what was seen is remembered and becomes the
    /// next anchor once every order up to it is known.
    ///
    /// @param observed when Shopify's numbers were true, on Shopify's clock
    /// @throws WriterBusy if another process is writing for longer than it should
    Comparison compare(Batch batch, Observation observed, Mode mode, Patience patience) {
        try (var _ = WriterBusy.await(leases, pause, patience)) {
            Verdicts verdicts =
                    verdicts(
                            batch,
                            mode,
                            j -> {
                                if (mode.writes()) {
                                    remember(batch, observed, j);
                                }
                            });
            List<Planned> planned =
                    verdicts.wishes().stream()
                            .map(w ->
                                    new Planned(
                                            batch.place(),
                                            w.judgement().compared(),
                                            w.write().to(),
                                            batch.writesSeen()))
                            .toList();
            return new Comparison(List.copyOf(verdicts.decisions().values()), planned);
        }
    }

    /// Decides again, by the terms as they are now, and writes. Shopify's number as it was compared
    /// is the one demanded of it; if it has changed since, it is read again.
    ///
    /// @throws WriterBusy as above
    List<SkuDecision> write(Batch batch, Mode mode, Patience patience) {
        try (var lease = WriterBusy.await(leases, pause, patience)) {
            Verdicts verdicts = verdicts(batch, mode, _ -> {});
            verdicts.decisions()
                    .putAll(writer.write(batch.runId(), batch.place(), verdicts.wishes(), lease));
            return List.copyOf(verdicts.decisions().values());
        }
    }

    private record Verdicts(Map<Sku, SkuDecision> decisions, List<JudgedWish> wishes) {}

    /// @param seen told of every SKU, in the transaction that read its terms
    private Verdicts verdicts(Batch batch, Mode mode, Consumer<Judgement> seen) {
        Set<Sku> overtaken = runs.overtaken(batch);
        List<Judgement> judgements =
                transactions.call(() -> {
                    List<Judgement> judged = judge(batch.without(overtaken), mode);
                    judged.forEach(seen);
                    return judged;
                });
        Verdicts verdicts = new Verdicts(new LinkedHashMap<>(), new ArrayList<>());
        overtaken.forEach(sku ->
                verdicts.decisions().put(sku, SkuDecision.overtaken(sku, batch.place().key())));
        for (Judgement judgement : judgements) {
            Shown now = judgement.compared().shown();
            Decision decision = judgement.decide(now);
            verdicts.decisions().put(judgement.compared().sku(), judgement.explain(now, decision));
            if (decision instanceof Decision.Write write) {
                verdicts.wishes().add(new JudgedWish(judgement, now, write));
            }
        }
        return verdicts;
    }

    private List<Judgement> judge(Batch batch, Mode mode) {
        Map<Sku, Snapshot.Known> known = snapshot.of(batch);
        List<Judgement> judgements = new ArrayList<>();
        for (Compared compared : batch.compared()) {
            Snapshot.Known terms = known.get(compared.sku());
            if (terms == null) {
                throw new IllegalStateException("no terms for " + compared.sku());
            }
            judgements.add(new Judgement(batch.place(), compared, terms, mode));
        }
        return judgements;
    }

    private void remember(Batch batch, Observation observed, Judgement judgement) {
        Compared compared = judgement.compared();
        Shown shown = compared.shown();
        if (judgement.known().observable()) {
            observations.add(batch.place().key(), compared, observed, batch.writesSeen());
        }
        rises.note(batch.place().key(), compared.sku(), judgement.wantsMore(shown));
    }
}
