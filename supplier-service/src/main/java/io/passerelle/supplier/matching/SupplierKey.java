package io.passerelle.supplier.matching;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name a supplier has in the configuration, such as `agriest`: part of purchase order numbers
/// and of the database, so a supplier keeps it for good.
public record SupplierKey(String value) implements Comparable<SupplierKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public SupplierKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "expected a supplier key of lower-case letters, digits and dashes, at most 31"
                            + " characters, found '"
                            + value
                            + "'");
        }
    }

    /// As it stands in purchase order numbers.
    public String upperCase() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SupplierKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
