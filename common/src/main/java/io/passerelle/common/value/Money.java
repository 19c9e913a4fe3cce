package io.passerelle.common.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount: minor units (cents for EUR, yen for JPY) of one currency.
public record Money(long minor, Currency currency) {

    /// Reads Shopify's decimal text; throws [ArithmeticException] on more decimals than the
    /// currency has or an amount beyond 64 bits.
    public static Money parse(String decimal, Currency currency) {
        long minor =
                new BigDecimal(decimal.strip())
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact();
        return new Money(minor, currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /// What falls on some of the units this amount is for, rounded half up to minor units.
    ///
    /// @param whole at least 1
    public Money share(int part, int whole) {
        long share =
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new Money(share, currency);
    }

    /// The amount as plain decimal text with the currency's usual decimals: `49.90`, `1200`.
    public String decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency.getCurrencyCode();
    }
}
