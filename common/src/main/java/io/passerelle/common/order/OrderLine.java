package io.passerelle.common.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an order.
///
/// @param sku null for custom items, tips and articles without a SKU
/// @param vendor Shopify's vendor, `""` if none
/// @param quantity units ever ordered on this line; does not fall on edits
/// @param givenBack units that left the line again: refunded, cancelled or removed by an edit
/// @param requiresShipping false for gift cards, tips and downloads
/// @param unitPrice before discounts, in the shop's currency
public record OrderLine(
        LineId id,
        @Nullable Sku sku,
        String title,
        String vendor,
        int quantity,
        List<GivenBack> givenBack,
        boolean requiresShipping,
        Money unitPrice) {

    public OrderLine {
        givenBack = List.copyOf(givenBack);
        int back = givenBack.stream().mapToInt(GivenBack::units).sum();
        if (quantity < 0 || back > quantity) {
            throw new IllegalArgumentException(
                    "line " + id + " gives back " + back + " of " + quantity + " units");
        }
    }

    /// Units still to be delivered to the buyer.
    public int current() {
        return quantity - givenBack.stream().mapToInt(GivenBack::units).sum();
    }

    /// Units that left the stock: ordered, less those put back. Refunded goods that were not put
    /// back have left as well.
    public int takenFromStock() {
        return quantity
                - givenBack.stream().filter(GivenBack::restocked).mapToInt(GivenBack::units).sum();
    }
}
