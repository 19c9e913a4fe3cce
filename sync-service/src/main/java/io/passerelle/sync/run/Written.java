package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a run did to a SKU's number in Shopify, all its writes together.
///
/// @param place the location's key
/// @param last the id of the newest of them
/// @param certain whether each is known to have happened
record Written(
        long run,
        String place,
        Sku sku,
        String itemId,
        int from,
        int to,
        long last,
        boolean certain) {

    /// In the order they were written; what Shopify refused is not among them.
    static List<Written> by(long run, QuantityWrites writes) {
        Map<Runs.Spot, Written> bySpot = new LinkedHashMap<>();
        for (QuantityWriteEntity w : writes.ofRun(run)) {
            Written one =
                    new Written(
                            run,
                            w.location,
                            w.sku,
                            w.itemId,
                            w.from,
                            w.to,
                            w.id,
                            w.state == WriteState.CONFIRMED);
            bySpot.merge(new Runs.Spot(w.sku, w.location), one, Written::then);
        }
        return new ArrayList<>(bySpot.values());
    }

    private Written then(Written next) {
        return new Written(
                run, place, sku, itemId, from, next.to, next.last, certain && next.certain);
    }

    boolean fallsBack() {
        return from < to;
    }

    /// Why it cannot be undone, by what is known here.
    Optional<String> obstacle(QuantityWrites writes) {
        if (!certain) {
            return Optional.of("whether run " + run + " wrote it is not known");
        }
        return writes.after(place, last, List.of(sku)).isEmpty()
                ? Optional.empty()
                : Optional.of("written again since run " + run);
    }

    /// Why it cannot be undone, by what Shopify has now.
    Optional<String> moved(@Nullable Shown now) {
        if (now == null) {
            return Optional.of("the item is gone from Shopify");
        }
        return now.available() == to
                ? Optional.empty()
                : Optional.of(
                        "Shopify has %d now, run %d had set %d: something else moved"
                                .formatted(now.available(), run, to));
    }
}
