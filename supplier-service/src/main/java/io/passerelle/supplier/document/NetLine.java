package io.passerelle.supplier.document;

import io.passerelle.common.order.Tax;
import io.passerelle.common.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// What a line costs without its taxes, from the amounts the shop computed. Amounts have the
/// currency's decimals, but at most two, as Peppol allows (PEPPOL-T01-R028).
///
/// @param price per unit before discounts; may have four decimals more than amounts, so that units
///   times price less the allowance is the amount (PEPPOL-T01-R024)
/// @param allowance the discounts, without the taxes in them
/// @param amount what is left
/// @param tax on the amount
record NetLine(BigDecimal price, BigDecimal allowance, BigDecimal amount, BigDecimal tax) {
    private static final int MOST_DECIMALS = 2;
    private static final int PRICE_DECIMALS = 4;

    static NetLine of(SupplierOrder.Item item) {
        Money unit = item.unitPrice();
        int decimals = Math.min(MOST_DECIMALS, unit.currency().getDefaultFractionDigits());
        BigDecimal discount = sum(item.discounts().stream());
        BigDecimal paid = exact(unit.times(item.quantity())).subtract(discount);
        BigDecimal included = sum(item.taxes().stream().filter(Tax::included).map(Tax::amount));
        BigDecimal net = paid.subtract(included).max(BigDecimal.ZERO);
        BigDecimal allowance =
                paid.signum() <= 0
                        ? rounded(discount, decimals)
                        : discount.multiply(net).divide(paid, decimals, RoundingMode.HALF_UP);
        BigDecimal amount = rounded(net, decimals);
        BigDecimal price =
                amount.add(allowance)
                        .divide(
                                BigDecimal.valueOf(item.quantity()),
                                decimals + PRICE_DECIMALS,
                                RoundingMode.HALF_UP);
        BigDecimal tax = sum(item.taxes().stream().map(Tax::amount));
        return new NetLine(trimmed(price, decimals), allowance, amount, rounded(tax, decimals));
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(NetLine::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(Money money) {
        return new BigDecimal(money.decimal());
    }

    private static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /// 41.5833, but 49.90 and not 49.9000.
    private static BigDecimal trimmed(BigDecimal price, int decimals) {
        BigDecimal plain = price.stripTrailingZeros();
        return plain.scale() < decimals ? plain.setScale(decimals) : plain;
    }
}
