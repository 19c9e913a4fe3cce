package io.passerelle.sandbox.shopify;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of a batch as it came, and its checks. Complaints go to the batch.
final class QuantityEntry {

    private final QuantityBatch batch;
    private final int index;
    private final Map<?, ?> entry;

    QuantityEntry(QuantityBatch batch, int index, Map<?, ?> entry) {
        this.batch = batch;
        this.index = index;
        this.entry = entry;
    }

    int quantity() {
        return entry.get("quantity") instanceof Integer n ? n : 0;
    }

    long location() {
        return Gid.number("Location", text("locationId"));
    }

    private Stock stock() {
        return batch.shop().stockAt(location()).orElseThrow();
    }

    Optional<Variant> variant() {
        if (batch.shop().stockAt(location()).isEmpty()) {
            complainAt(
                    "INVALID_LOCATION", "The specified location could not be found.", "locationId");
            return Optional.empty();
        }
        long item = Gid.number("InventoryItem", text("inventoryItemId"));
        var variant = batch.shop().catalogue().item(item);
        if (variant.isEmpty()) {
            refuseItem(
                    "INVALID_INVENTORY_ITEM", "The specified inventory item could not be found.");
            return variant;
        }
        if (!batch.isFirst(item, location())) {
            refuseItem(
                    "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR",
                    "The combination of inventoryItemId and locationId must be unique.");
        } else if (!variant.get().tracked()) {
            refuseItem("INVALID_INVENTORY_ITEM", "The specified inventory item is not tracked.");
        } else if (stock().find(variant.get()).isEmpty()) {
            refuseItem(
                    "ITEM_NOT_STOCKED_AT_LOCATION",
                    "The specified inventory item is not stocked at the location.");
            return Optional.empty();
        } else if (batch.faults().refusesWritesOf(variant.get().sku())) {
            refuseItem(
                    "NON_MUTABLE_INVENTORY_ITEM",
                    "The specified inventory item is not allowed to be adjusted.");
        }
        return variant;
    }

    void checkQuantity() {
        if (quantity() > QuantityBatch.LIMIT) {
            complainAt(
                    "INVALID_QUANTITY_TOO_HIGH",
                    "The quantity can't be higher than 1,000,000,000.",
                    "quantity");
        } else if (quantity() < -QuantityBatch.LIMIT) {
            complainAt(
                    "INVALID_QUANTITY_TOO_LOW",
                    "The quantity can't be lower than -1,000,000,000.",
                    "quantity");
        } else if (quantity() < 0 && batch.setsOnHand()) {
            complainAt("INVALID_QUANTITY_NEGATIVE", "The quantity can't be negative.", "quantity");
        }
    }

    /// An explicit null skips the comparison; absence does not.
    void checkCompare(Variant variant) {
        if (!entry.containsKey("changeFromQuantity")) {
            complainAt(
                    "COMPARE_QUANTITY_REQUIRED",
                    "The changeFromQuantity argument is required: give the current quantity, or null to skip"
                            + " the comparison.",
                    "changeFromQuantity");
            return;
        }
        var level = stock().of(variant);
        int current = batch.setsOnHand() ? level.onHand() : level.available();
        var expected = number("changeFromQuantity");
        if (expected != null && expected != current) {
            complainAt(
                    "CHANGE_FROM_QUANTITY_STALE",
                    "The changeFromQuantity value does not match the current quantity.",
                    "changeFromQuantity");
        }
    }

    private void refuseItem(String code, String message) {
        complainAt(code, message, "inventoryItemId");
    }

    private void complainAt(String code, String message, String field) {
        batch.complain(code, message, "quantities", Integer.toString(index), field);
    }

    private String text(String key) {
        return String.valueOf(entry.get(key));
    }

    private @Nullable Integer number(String key) {
        return entry.get(key) instanceof Integer n ? n : null;
    }
}
