package io.passerelle.supplier.matching;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a supplier ships: a line matches if any vendor or any SKU prefix does.
///
/// @param vendors compared without regard to case and to blanks around or doubled within
/// @param skuPrefixes compared exactly, as SKUs are
public record MatchRule(List<String> vendors, List<String> skuPrefixes) {

    public MatchRule {
        vendors = List.copyOf(vendors);
        skuPrefixes = List.copyOf(skuPrefixes);
        boolean blank =
                vendors.stream().anyMatch(String::isBlank)
                        || skuPrefixes.stream().anyMatch(String::isBlank);
        if (blank || (vendors.isEmpty() && skuPrefixes.isEmpty())) {
            throw new IllegalArgumentException(
                    "at least one vendor or SKU prefix, none of them blank");
        }
    }

    /// Why this rule takes the line, for people: `vendor Agriest`, `SKU prefix AG-`; empty if it
    /// does not.
    Optional<String> takes(OrderLine line) {
        return byVendor(line.vendor()).or(() -> bySku(line.sku()));
    }

    private Optional<String> byVendor(String vendor) {
        return vendors.stream()
                .filter(wanted -> plain(wanted).equals(plain(vendor)))
                .findFirst()
                .map(wanted -> "vendor " + wanted.strip());
    }

    private Optional<String> bySku(@Nullable Sku sku) {
        return skuPrefixes.stream()
                .map(String::strip)
                .filter(prefix -> sku != null && sku.value().startsWith(prefix))
                .findFirst()
                .map(prefix -> "SKU prefix " + prefix);
    }

    private static String plain(String vendor) {
        return vendor.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
