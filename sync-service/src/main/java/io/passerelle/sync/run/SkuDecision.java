package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a SKU's number is what it is: the terms of the stock rule at one run. Terms that did not
/// come into play are null.
///
/// @param supplier who states the stock, if not FileMaker
/// @param stock whole units as FileMaker or that supplier states them
/// @param pending units of known orders that number does not contain yet
/// @param anchor Shopify's number (with what it held) at `anchorAt`
/// @param taken units taken by known changes since then, the least it can be
/// @param written our own writes since then
/// @param from Shopify's number now
/// @param to what it was, or would be, set to; null if it stays
@RegisterForReflection
public record SkuDecision(
        Sku sku,
        Outcome outcome,
        String reason,
        @Nullable String supplier,
        @Nullable Integer stock,
        @Nullable Integer pending,
        @Nullable Integer buffer,
        @Nullable Integer anchor,
        @Nullable Instant anchorAt,
        @Nullable Integer taken,
        @Nullable Integer written,
        @Nullable Integer from,
        @Nullable Integer held,
        @Nullable Integer to) {

    static SkuDecision skipped(Sku sku, String reason) {
        return new SkuDecision(
                sku,
                Outcome.SKIPPED,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static SkuDecision overtaken(Sku sku) {
        return skipped(sku, "")
                .with(
                        Outcome.IN_MOTION,
                        "compared meanwhile with a newer number from FileMaker",
                        null);
    }

    SkuDecision with(Outcome outcome, String reason, @Nullable Integer to) {
        return new SkuDecision(
                sku, outcome, reason, supplier, stock, pending, buffer, anchor, anchorAt, taken,
                written, from, held, to);
    }

    /// The sentence for people.
    public String sentence() {
        if (stock == null || pending == null || buffer == null) {
            return sku + ": " + reason;
        }
        int target = stock - pending - buffer;
        String sum =
                (supplier == null ? "FileMaker" : supplier)
                        + " "
                        + stock
                        + " − pending "
                        + pending
                        + " − buffer "
                        + buffer
                        + " = "
                        + target
                        + " may be shown";
        String since =
                anchor == null
                        ? "; no compared moment yet"
                        : "; at "
                                + anchorAt
                                + " Shopify had "
                                + anchor
                                + ", since then "
                                + taken
                                + " sold and "
                                + written
                                + " written";
        String change = to == null ? "; stays " + from : "; " + from + " → " + to;
        return sku + ": " + sum + since + change + " (" + reason + ")";
    }
}
