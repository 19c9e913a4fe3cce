package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Observation;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shopify's numbers as they were seen; the newest one whose orders are all known is a SKU's anchor
/// at its location, as long as the SKU stays on the inventory item it was seen of.
@Singleton
class Observations implements PanacheRepository<ObservationEntity> {
    /// One may be too young to be an anchor for as long as syncs run faster than reconciliations.
    private static final int CANDIDATES = 3;

    /// The anchors; observations older than them are dropped, and those of another item: what was
    /// sold of this one since then is not known, even if the SKU comes back to that one.
    ///
    /// @param items of the SKUs in question
    Map<Sku, ObservationEntity> anchors(
            String location, Map<Sku, String> items, Instant reconciledUntil, Duration orderLag) {
        Map<Sku, ObservationEntity> anchors = new HashMap<>();
        for (ObservationEntity seen :
                list(
                        "sku in ?1 and location = ?2 order by until, id",
                        List.copyOf(items.keySet()),
                        location)) {
            if (!seen.isOf(items.get(seen.sku))) {
                delete(seen);
            } else if (seen.observed().isCovered(reconciledUntil, orderLag)) {
                ObservationEntity older = anchors.put(seen.sku, seen);
                if (older != null) {
                    delete(older);
                }
            }
        }
        return anchors;
    }

    /// @param writeSeq newest of our writes that the numbers surely contain
    void add(String location, Compared compared, Observation observed, long writeSeq) {
        Sku sku = compared.sku();
        List<ObservationEntity> known =
                list("sku = ?1 and location = ?2 order by until, id", sku, location);
        if (known.size() > CANDIDATES) {
            delete(known.getLast());
        }
        int units = compared.shown().available() + compared.shown().held();
        persist(new ObservationEntity(location, sku, compared.itemId(), units, observed, writeSeq));
    }
}
