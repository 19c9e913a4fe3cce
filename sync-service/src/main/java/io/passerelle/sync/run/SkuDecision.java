package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a SKU's number is what it is: the terms of the stock rule at one run. Terms that did not
/// come into play are null.
///
/// @param location where, by its key; null for the default location
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
        @Nullable String location,
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

    static SkuDecision skipped(Sku sku, String place, String reason) {
        return new SkuDecision(
                sku,
                place.isEmpty() ? null : place,
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

    static SkuDecision overtaken(Sku sku, String place) {
        return skipped(sku, place, "")
                .with(
                        Outcome.IN_MOTION,
                        "compared meanwhile with a newer number from FileMaker",
                        null);
    }

    SkuDecision with(Outcome outcome, String reason, @Nullable Integer to) {
        return new SkuDecision(
                sku, location, outcome, reason, supplier, stock, pending, buffer, anchor, anchorAt,
                taken, written, from, held, to);
    }

    /// The location's key, empty for the default one.
    String place() {
        return location == null ? "" : location;
    }

    /// The sentence for people: the SKU, the terms, what becomes of it.
    public String sentence() {
        String change =
                from == null ? "" : to == null ? "; stays " + from : "; " + from + " → " + to;
        return spot() + ": " + terms() + (hasTerms() ? change + " (" + reason + ")" : reason);
    }

    /// The SKU, and where if it is not at the default location.
    public String spot() {
        return location == null ? sku.value() : sku + " at " + location;
    }

    /// Why, without what: the reason, and the terms if there are any.
    public String why() {
        return hasTerms() ? reason + ": " + terms() : reason;
    }

    private boolean hasTerms() {
        return stock != null && pending != null && buffer != null;
    }

    private String terms() {
        if (stock == null || pending == null || buffer == null) {
            return "";
        }
        String sum =
                "%s %d − pending %d − buffer %d = %d may be shown"
                        .formatted(
                                supplier == null ? "FileMaker" : supplier,
                                stock,
                                pending,
                                buffer,
                                stock - pending - buffer);
        return anchor == null || taken == null || written == null
                ? sum + "; no compared moment yet"
                : sum + since(anchor, taken, written);
    }

    private String since(int anchor, int taken, int written) {
        String known =
                "; at %s Shopify had %d, since then %d sold and %d written"
                        .formatted(anchorAt, anchor, taken, written);
        if (from == null) {
            return known;
        }
        int missing = anchor - taken + written - from - (held == null ? 0 : held);
        // Without this the terms do not add up to what the shop shows.
        return switch (Integer.signum(missing)) {
            case 1 -> known + ", %d gone by an order not known yet or by hand".formatted(missing);
            case -1 -> known + ", %d added by hand or by what is not known yet".formatted(-missing);
            default -> known;
        };
    }
}
