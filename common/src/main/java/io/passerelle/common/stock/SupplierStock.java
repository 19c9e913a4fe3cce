package io.passerelle.common.stock;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// A supplier's whole stock at one moment, as supplier-service hands it to sync-service by `POST
/// /internal/supplier-stock`. Sent again with the same id it is the same snapshot: accepted, and
/// nothing twice.
///
/// Answers: 202 accepted or known already; 409 with `{"error":"…"}` when it is implausible or older
/// than the last one, so that a person must look; 400 for a body that breaks this contract.
///
/// @param supplier the supplier's key, `acme`
/// @param snapshotId SHA-256, 64 hexadecimal digits in lower case, that names this snapshot
/// @param takenAt when the supplier wrote it
/// @param items each SKU once; never empty
/// @param containedLines order lines the quantities are already without, wholly or in part: the
///   supplier had them in a purchase order long enough before it wrote this. Those of the last
///   [#REMEMBERED]; one that was named once may be left out until its units change
public record SupplierStock(
        String supplier,
        String snapshotId,
        Instant takenAt,
        List<Item> items,
        List<Contained> containedLines) {
    /// A line older than this counts as contained, named or not.
    public static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /// @param quantity units the supplier can ship, 0 or more
    public record Item(Sku sku, int quantity) {

        public Item {
            Objects.requireNonNull(sku, "items[].sku: found nothing, expected a SKU");
            if (quantity < 0) {
                throw new IllegalArgumentException(
                        "items[].quantity of "
                                + sku
                                + ": found "
                                + quantity
                                + ", expected 0 or more");
            }
        }
    }

    /// @param units of the line that the supplier has surely subtracted, 0 or more: while it may or
    ///   may not have heard of a change, the smaller number. A line of which no purchase order will
    ///   ever be sent has all of its units here
    public record Contained(LineId line, int units) {}

    /// The same stock, with what it is already without.
    public SupplierStock containing(List<Contained> lines) {
        return new SupplierStock(supplier, snapshotId, takenAt, items, lines);
    }

    public SupplierStock {
        if (supplier == null || supplier.isBlank()) {
            throw new IllegalArgumentException("supplier: found nothing, expected its key");
        }
        if (snapshotId == null || !SHA_256.matcher(snapshotId).matches()) {
            throw new IllegalArgumentException(
                    "snapshotId: found '" + snapshotId + "', expected 64 hexadecimal digits");
        }
        Objects.requireNonNull(takenAt, "takenAt: found nothing, expected a time");
        if (items == null || items.isEmpty()) {
            throw new IllegalArgumentException("items: found none, expected at least one");
        }
        items = List.copyOf(items);
        containedLines = containedLines == null ? List.of() : List.copyOf(containedLines);
        Set<Sku> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.sku())) {
                throw new IllegalArgumentException(
                        "items: found " + item.sku() + " twice, expected each SKU once");
            }
        }
    }
}
