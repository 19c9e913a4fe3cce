package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The checks of `inventorySetQuantities`. Any complaint rejects the whole batch.
final class QuantityBatch {

    static final int LIMIT = 1_000_000_000;
    private static final Set<String> REASONS =
            Set.of(
                    "correction",
                    "cycle_count_available",
                    "received",
                    "restock",
                    "damaged",
                    "shrinkage",
                    "promotion",
                    "quality_control",
                    "safety_stock",
                    "other",
                    "movement_created",
                    "movement_updated",
                    "movement_received",
                    "movement_canceled",
                    "reservation_created",
                    "reservation_updated",
                    "reservation_deleted");

    /// One accepted entry.
    record Entry(Variant variant, long location, int quantity) {}

    private record Pair(long inventoryItemId, long location) {}

    private final Shop shop;
    private final Faults faults;
    private final Map<String, Object> input;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Pair> seen = new HashSet<>();

    QuantityBatch(Shop shop, Faults faults, Map<String, Object> input) {
        this.shop = shop;
        this.faults = faults;
        this.input = input;
    }

    /// Call once.
    QuantityBatch check() {
        var quantities = (List<?>) input.getOrDefault("quantities", List.of());
        if (quantities.size() > 250) {
            throw new Refusal(
                    "MAX_INPUT_SIZE_EXCEEDED",
                    "The input array size of %d is greater than the maximum allowed of 250."
                            .formatted(quantities.size()));
        }
        checkHead();
        for (int i = 0; i < quantities.size(); i++) {
            if (quantities.get(i) instanceof Map<?, ?> entry) {
                check(new QuantityEntry(this, i, entry));
            }
        }
        return this;
    }

    List<Map<String, Object>> errors() {
        return errors;
    }

    List<Entry> entries() {
        return entries;
    }

    boolean setsOnHand() {
        return name().equals("on_hand");
    }

    String name() {
        return String.valueOf(input.get("name"));
    }

    Shop shop() {
        return shop;
    }

    Faults faults() {
        return faults;
    }

    /// False from the second time on.
    boolean isFirst(long inventoryItemId, long location) {
        return seen.add(new Pair(inventoryItemId, location));
    }

    private void checkHead() {
        if (!Set.of("available", "on_hand").contains(name())) {
            complain(
                    "INVALID_NAME",
                    "The quantity name must be either 'available' or 'on_hand'.",
                    "name");
        }
        if (!REASONS.contains(String.valueOf(input.get("reason")))) {
            complain("INVALID_REASON", "The specified reason is invalid.", "reason");
        }
        var uri = input.get("referenceDocumentUri");
        if (uri != null && !isUri(uri.toString())) {
            complain(
                    "INVALID_REFERENCE_DOCUMENT",
                    "The specified reference document is invalid.",
                    "referenceDocumentUri");
        }
    }

    private static boolean isUri(String text) {
        try {
            var uri = URI.create(text);
            return uri.getScheme() != null
                    && uri.getAuthority() != null
                    && !uri.getPath().endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void check(QuantityEntry raw) {
        int before = errors.size();
        raw.checkQuantity();
        var variant = raw.variant();
        if (variant.isEmpty()) {
            return;
        }
        raw.checkCompare(variant.get());
        if (errors.size() == before) {
            entries.add(new Entry(variant.get(), raw.location(), raw.quantity()));
        }
    }

    void complain(String code, String message, String... path) {
        var field = new ArrayList<String>(List.of("input"));
        field.addAll(List.of(path));
        errors.add(Map.of("code", code, "message", message, "field", field));
    }
}
