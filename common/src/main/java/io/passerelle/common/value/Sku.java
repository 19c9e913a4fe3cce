package io.passerelle.common.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stock keeping unit: the text that names the same article in Shopify and in FileMaker. Never
/// blank, no surrounding blanks, compared exactly (case matters).
public record Sku(String value) implements Comparable<Sku> {

    public Sku {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "a SKU has no surrounding blanks and is not empty, found '" + value + "'");
        }
    }

    public static Sku of(String text) {
        return new Sku(text.strip());
    }

    /// Blanks around a SKU are typing slips and are dropped; a blank text is no SKU.
    public static Optional<Sku> parse(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(of(text));
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
