package io.passerelle.supplier.shopify;

import java.util.Set;

/// Units that were shipped, as Shopify shows them.
///
/// @param id Shopify's global id
/// @param trackingNumbers at most [#MOST_NUMBERS] are shown
public record Fulfilment(String id, Set<String> trackingNumbers) {
    public static final int MOST_NUMBERS = 10;

    public Fulfilment {
        trackingNumbers = Set.copyOf(trackingNumbers);
    }

    /// Whether it may carry exactly these numbers.
    public boolean isTrackedBy(Set<String> numbers) {
        return numbers.containsAll(trackingNumbers)
                && trackingNumbers.size() == Math.min(numbers.size(), MOST_NUMBERS);
    }
}
