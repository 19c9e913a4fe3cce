package io.passerelle.common.order;

import io.passerelle.common.value.Money;
import java.math.BigDecimal;

/// One tax of an order line, as Shopify computed it.
///
/// @param title as the shop names it: `VAT`, `State tax`
/// @param rate as a fraction: 0.2 is 20 %
/// @param amount for all units ever ordered on the line, after discounts
/// @param included whether the line's price contains it already
public record Tax(String title, BigDecimal rate, Money amount, boolean included) {

    /// 0.20 and 0.2 are the same rate.
    public Tax {
        rate = rate.stripTrailingZeros();
    }
}
