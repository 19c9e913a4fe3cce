package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Shown;

/// A write the stock rule asks for. When Shopify's number has changed it is asked again, by the
/// same terms.
record JudgedWish(Judgement judgement, Shown now, Decision.Write write)
        implements QuantityWriter.Wish {

    @Override
    public Sku sku() {
        return judgement.compared().sku();
    }

    @Override
    public QuantityChange change() {
        return new QuantityChange(judgement.compared().itemId(), write.from(), write.to());
    }

    @Override
    public SkuDecision done() {
        return judgement.written(now, write);
    }

    @Override
    public SkuDecision failed(String reason) {
        return judgement.failed(now, reason);
    }

    @Override
    public QuantityWriter.Anew anew(Shown newer) {
        Decision decision = judgement.decide(newer);
        return decision instanceof Decision.Write again
                ? new QuantityWriter.Anew.Again(new JudgedWish(judgement, newer, again))
                : new QuantityWriter.Anew.Left(judgement.explain(newer, decision));
    }
}
