package io.passerelle.supplier.partner;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.passerelle.supplier.matching.MatchRule;
import java.util.List;
import java.util.Optional;

/// Reads which lines somebody ships.
///
/// @param name of the group of entries, such as `match`
record DeclaredMatch(Entries entries, String name, SuppliersConfig.Match declared) {
    private static final int LONGEST_PATTERN = 500;

    MatchRule read() {
        List<String> vendors = declared.vendors().orElse(List.of());
        List<String> prefixes = declared.skuPrefixes().orElse(List.of());
        List<Pattern> patterns =
                declared.skuPatterns().orElse(List.of()).stream().map(this::pattern).toList();
        List<String> types = declared.productTypes().orElse(List.of());
        List<String> tags = declared.tags().orElse(List.of());
        try {
            return new MatchRule(vendors, prefixes, patterns, types, tags);
        } catch (IllegalArgumentException e) {
            throw entries.bad(
                    name,
                    "vendors %s, sku-prefixes %s, sku-patterns %s, product-types %s and tags %s"
                            .formatted(vendors, prefixes, patterns, types, tags),
                    e.getMessage());
        }
    }

    /// Empty if nothing is declared.
    Optional<MatchRule> readIfAny() {
        boolean nothing =
                declared.vendors().isEmpty()
                        && declared.skuPrefixes().isEmpty()
                        && declared.skuPatterns().isEmpty()
                        && declared.productTypes().isEmpty()
                        && declared.tags().isEmpty();
        return nothing ? Optional.empty() : Optional.of(read());
    }

    private Pattern pattern(String text) {
        String pattern = text.strip();
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw entries.bad(
                    name + ".sku-patterns",
                    pattern.length() + " characters",
                    "a pattern of 1 to " + LONGEST_PATTERN);
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw entries.bad(
                    name + ".sku-patterns",
                    "'" + pattern + "'",
                    "a pattern in the syntax of RE2: " + e.getDescription());
        }
    }
}
