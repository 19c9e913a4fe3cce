package io.passerelle.supplier.document;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a purchase order tells a supplier. Holds personal data: never logged.
///
/// @param number the purchase order's number, see [PurchaseOrderNumber]
/// @param email null where the buyer gave none or Shopify withholds it
/// @param shipTo null where Shopify withholds it: then it cannot be sent
/// @param items in the order's sequence
public record SupplierOrder(
        String number,
        String supplierKey,
        String supplierName,
        OrderId orderId,
        String orderName,
        Instant orderedAt,
        @Nullable String email,
        @Nullable Address shipTo,
        List<Item> items) {

    /// @param sku null for articles without one: then the order cannot be sent
    /// @param quantity units to ship, at least 1
    /// @param unitPrice what the buyer paid per unit before discounts
    /// @param discounts what was taken off the price of these units, each discount by itself
    /// @param taxes of these units, after discounts
    public record Item(
            LineId line,
            @Nullable Sku sku,
            String title,
            int quantity,
            Money unitPrice,
            List<Money> discounts,
            List<Tax> taxes) {

        /// Content stored before discounts and taxes were part of it has none.
        public Item {
            discounts = List.copyOf(Objects.requireNonNullElse(discounts, List.of()));
            taxes = List.copyOf(Objects.requireNonNullElse(taxes, List.of()));
        }
    }

    public SupplierOrder {
        items = List.copyOf(items);
    }

    /// Why no supplier could work with this, for a person; empty if it can be sent.
    public Optional<String> obstacle() {
        if (shipTo == null) {
            return Optional.of(
                    "no delivery address: Shopify withholds it or the order has none. Give the app"
                            + " access to customer data, or add the address in Shopify");
        }
        if (shipTo.name().isBlank() && shipTo.company().isBlank()) {
            return Optional.of(
                    "the delivery address has neither a name nor a company: add one in Shopify");
        }
        if (shipTo.address1().isBlank() || shipTo.city().isBlank()) {
            return Optional.of(
                    "the delivery address has no "
                            + (shipTo.address1().isBlank() ? "street (address1)" : "city")
                            + ": nobody can deliver there. Complete it in Shopify");
        }
        return items.stream()
                .filter(item -> item.sku == null)
                .findFirst()
                .map(item ->
                        "line "
                                + item.line
                                + " has no SKU: the supplier cannot know what to ship. Replace the"
                                + " line in Shopify by an article with a SKU");
    }

    /// Where the goods go.
    ///
    /// @throws IllegalArgumentException if there is an [#obstacle]
    public Address deliverable() {
        obstacle()
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        return Objects.requireNonNull(shipTo);
    }

    /// What the supplier would have to do otherwise, for a person: `line 7: 2 × AG-1 → 1 × AG-1`,
    /// `delivery address`. Empty if the same goods go to the same place. An address that is
    /// withheld by now is no change: Shopify erases personal data long after delivery.
    public List<String> changesTo(SupplierOrder later) {
        Map<LineId, Item> before = byLine();
        Map<LineId, Item> after = later.byLine();
        Set<LineId> lines = new LinkedHashSet<>(before.keySet());
        lines.addAll(after.keySet());
        List<String> changes = new ArrayList<>();
        for (LineId line : lines) {
            String was = words(before.get(line));
            String is = words(after.get(line));
            if (!was.equals(is)) {
                changes.add("line " + line + ": " + was + " → " + is);
            }
        }
        if (shipTo != null && later.shipTo != null && !shipTo.equals(later.shipTo)) {
            changes.add("delivery address");
        }
        return changes;
    }

    /// The goods, and nothing about who gets them: it cannot be sent any more.
    public SupplierOrder withoutPersonalData() {
        return new SupplierOrder(
                number,
                supplierKey,
                supplierName,
                orderId,
                orderName,
                orderedAt,
                null,
                null,
                items);
    }

    private Map<LineId, Item> byLine() {
        return items.stream()
                .collect(
                        Collectors.toMap(
                                Item::line, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static String words(@Nullable Item item) {
        return item == null ? "nothing" : item.quantity + " × " + item.sku;
    }

    @Override
    public String toString() {
        return "SupplierOrder[" + number + "]";
    }
}
