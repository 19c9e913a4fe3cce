package io.passerelle.supplier.matching;

import com.google.re2j.Pattern;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which lines somebody ships: a line matches if any vendor, SKU prefix, SKU pattern, product type
/// or tag does.
///
/// @param vendors compared without regard to case and to blanks around or doubled within
/// @param skuPrefixes compared exactly, as SKUs are
/// @param skuPatterns fit the whole SKU; RE2's, so that none takes longer than the SKU is long
/// @param productTypes compared like vendors, as are the tags
/// @param tags of the product
public record MatchRule(
        List<String> vendors,
        List<String> skuPrefixes,
        List<Pattern> skuPatterns,
        List<String> productTypes,
        List<String> tags) {

    public MatchRule {
        vendors = List.copyOf(vendors);
        skuPrefixes = List.copyOf(skuPrefixes);
        skuPatterns = List.copyOf(skuPatterns);
        productTypes = List.copyOf(productTypes);
        tags = List.copyOf(tags);
        boolean blank =
                Stream.of(vendors, skuPrefixes, productTypes, tags)
                        .flatMap(List::stream)
                        .anyMatch(String::isBlank);
        boolean nothing =
                Stream.of(vendors, skuPrefixes, skuPatterns, productTypes, tags)
                        .allMatch(List::isEmpty);
        if (blank || nothing) {
            throw new IllegalArgumentException(
                    "at least one vendor, SKU prefix, SKU pattern, product type or tag, none of them"
                            + " blank");
        }
    }

    /// A rule that looks at lines only.
    public MatchRule(List<String> vendors, List<String> skuPrefixes, List<Pattern> skuPatterns) {
        this(vendors, skuPrefixes, skuPatterns, List.of(), List.of());
    }

    /// Whether it looks at products, which orders do not tell.
    public boolean needsArticle() {
        return !productTypes.isEmpty() || !tags.isEmpty();
    }

    /// Why this rule takes the line, for people: `vendor Agriest`, `SKU prefix AG-`; empty if it
    /// does not.
    Optional<String> takes(OrderLine line) {
        return byVendor(line.vendor())
                .or(() -> byPrefix(line.sku()))
                .or(() -> byPattern(line.sku()));
    }

    /// As [#takes(OrderLine)], by the line's product: `product type Honey`, `tag dropship`.
    Optional<String> takes(Article article) {
        return named(productTypes, List.of(article.productType()), "product type ")
                .or(() -> named(tags, article.tags(), "tag "));
    }

    private static Optional<String> named(List<String> wanted, List<String> found, String what) {
        return wanted.stream()
                .filter(w -> found.stream().anyMatch(f -> plain(w).equals(plain(f))))
                .findFirst()
                .map(w -> what + w.strip());
    }

    private Optional<String> byVendor(String vendor) {
        return named(vendors, List.of(vendor), "vendor ");
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
