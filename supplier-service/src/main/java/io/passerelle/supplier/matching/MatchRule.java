package io.passerelle.supplier.matching;

import com.google.re2j.Pattern;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which lines somebody ships: a line matches if any vendor, SKU prefix or SKU pattern does.
///
/// @param vendors compared without regard to case and to blanks around or doubled within
/// @param skuPrefixes compared exactly, as SKUs are
/// @param skuPatterns fit the whole SKU; RE2's, so that none takes longer than the SKU is long
public record MatchRule(List<String> vendors, List<String> skuPrefixes, List<Pattern> skuPatterns) {

    public MatchRule {
        vendors = List.copyOf(vendors);
        skuPrefixes = List.copyOf(skuPrefixes);
        skuPatterns = List.copyOf(skuPatterns);
        boolean blank =
                vendors.stream().anyMatch(String::isBlank)
                        || skuPrefixes.stream().anyMatch(String::isBlank);
        if (blank || (vendors.isEmpty() && skuPrefixes.isEmpty() && skuPatterns.isEmpty())) {
            throw new IllegalArgumentException(
                    "at least one vendor, SKU prefix or SKU pattern, none of them blank");
        }
    }

    /// Why this rule takes the line, for people: `vendor Agriest`, `SKU prefix AG-`; empty if it
    /// does not.
    Optional<String> takes(OrderLine line) {
        return byVendor(line.vendor())
                .or(() -> byPrefix(line.sku()))
                .or(() -> byPattern(line.sku()));
    }

    private Optional<String> byVendor(String vendor) {
        return vendors.stream()
                .filter(wanted -> plain(wanted).equals(plain(vendor)))
                .findFirst()
                .map(wanted -> "vendor " + wanted.strip());
    }

    private Optional<String> byPrefix(@Nullable Sku sku) {
        return skuPrefixes.stream()
                .map(String::strip)
                .filter(prefix -> sku != null && sku.value().startsWith(prefix))
                .findFirst()
                .map(prefix -> "SKU prefix " + prefix);
    }

    private Optional<String> byPattern(@Nullable Sku sku) {
        return skuPatterns.stream()
                .filter(pattern -> sku != null && pattern.matches(sku.value()))
                .findFirst()
                .map(pattern -> "SKU pattern " + pattern);
    }

    private static String plain(String vendor) {
        return vendor.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
