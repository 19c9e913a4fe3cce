package io.passerelle.common.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of an order.
///
/// @param sku null for custom items, tips and articles without a SKU
/// @param vendor Shopify's vendor, `""` if none
/// @param quantity units ever ordered on this line; does not fall on edits
/// @param givenBack units that left the line again: refunded, cancelled or removed by an edit
/// @param requiresShipping false for gift cards, tips and downloads
/// @param unitPrice before discounts, in the shop's currency
/// @param discounts what was taken off the price of all units ever ordered, each discount by
///   itself; empty in an order written before they were part of the contract
/// @param taxes of all units ever ordered; empty if none, or as with `discounts`
/// @param unfulfilled units still to be shipped, without those whose shipment somebody has begun;
///   null where Shopify does not say and in an order written before this was part of the contract
public record OrderLine(
        LineId id,
        @Nullable Sku sku,
        String title,
        String vendor,
        int quantity,
        List<GivenBack> givenBack,
        boolean requiresShipping,
        Money unitPrice,
        List<Money> discounts,
        List<Tax> taxes,
        @Nullable Integer unfulfilled) {

    public OrderLine {
        discounts = List.copyOf(Objects.requireNonNullElse(discounts, List.of()));
        taxes = List.copyOf(Objects.requireNonNullElse(taxes, List.of()));
        givenBack = List.copyOf(givenBack);
        int back = givenBack.stream().mapToInt(GivenBack::units).sum();
        if (quantity < 0 || back > quantity) {
            throw new IllegalArgumentException(
                    "line " + id + " gives back " + back + " of " + quantity + " units");
        }
    }

    /// A line of which it is not known what was shipped.
    public OrderLine(
            LineId id,
            @Nullable Sku sku,
            String title,
            String vendor,
            int quantity,
            List<GivenBack> givenBack,
            boolean requiresShipping,
            Money unitPrice,
            List<Money> discounts,
            List<Tax> taxes) {
        this(
                id,
                sku,
                title,
                vendor,
                quantity,
                givenBack,
                requiresShipping,
                unitPrice,
                discounts,
                taxes,
                null);
    }

    /// A line without discounts and taxes.
    public OrderLine(
            LineId id,
            @Nullable Sku sku,
            String title,
            String vendor,
            int quantity,
            List<GivenBack> givenBack,
            boolean requiresShipping,
            Money unitPrice) {
        this(
                id,
                sku,
                title,
                vendor,
                quantity,
                givenBack,
                requiresShipping,
                unitPrice,
                List.of(),
                List.of());
    }

    /// Units still to be delivered to the buyer.
    public int current() {
        return quantity - unitsGivenBack();
    }

    /// Whether Shopify says that nothing of it is still to be shipped.
    public boolean hasNothingToShip() {
        return unfulfilled != null && unfulfilled == 0;
    }

    int unitsGivenBack() {
        return givenBack.stream().mapToInt(GivenBack::units).sum();
    }

    /// What of `discounts` falls on the units still to be delivered.
    public List<Money> currentDiscounts() {
        return discounts.stream().map(d -> d.share(current(), quantity)).toList();
    }

    /// What of `taxes` falls on the units still to be delivered.
    public List<Tax> currentTaxes() {
        return taxes.stream()
                .map(t ->
                        new Tax(
                                t.title(),
                                t.rate(),
                                t.amount().share(current(), quantity),
                                t.included()))
                .toList();
    }

    /// Whether units left the stock and none of them is still to be shipped.
    public boolean hasLeft() {
        return hasNothingToShip() && takenFromStock() > 0;
    }

    /// Units that left the stock: ordered, less those put back. Refunded goods that were not put
    /// back have left as well.
    public int takenFromStock() {
        return quantity
                - givenBack.stream().filter(GivenBack::restocked).mapToInt(GivenBack::units).sum();
    }
}
