package io.passerelle.webhook.payload;

import io.passerelle.common.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Prices are shown to suppliers, never computed with: one with more decimals than its currency has
/// is rounded, an absent one is nothing. No order waits for its price.
final class Amount {

    private Amount() {}

    static Money of(@Nullable String decimal, Currency currency) {
        if (decimal == null || decimal.isBlank()) {
            return new Money(0, currency);
        }
        BigDecimal exact = new BigDecimal(decimal.strip());
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return Money.parse(
                exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString(), currency);
    }
}
