package io.passerelle.webhook.payload;

import io.passerelle.common.value.LineId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A refund as Shopify tells it.
///
/// @param createdAt on Shopify's clock; null while the refund is not completed
record WireRefund(long id, @Nullable Instant createdAt, List<Line> lines) {
    private static final Set<String> RESTOCKS = Set.of("cancel", "return", "legacy_restock");

    /// @param restocked whether Shopify put the units back into `available`
    record Line(LineId line, int units, boolean restocked) {}

    /// Reads REST's `no_restock` and GraphQL's `NO_RESTOCK` alike. A new word is not taken for a
    /// restock: showing too few can be corrected, selling what is not there cannot.
    static boolean restocks(String type) {
        return RESTOCKS.contains(type.toLowerCase(Locale.ROOT));
    }
}
