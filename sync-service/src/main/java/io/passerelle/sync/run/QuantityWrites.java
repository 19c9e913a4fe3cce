package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Our writes to Shopify, in their order.
@Singleton
class QuantityWrites implements PanacheRepository<QuantityWriteEntity> {

    /// The newest write of which it is certain that a number read from now on contains it, as well
    /// as all before it. A write still on its way, or one whose answer was lost a moment ago, may
    /// or may not be in what Shopify answers next.
    ///
    /// @param late older writes without an outcome are no longer expected to happen
    long newestSettled(Instant late) {
        return oldestOpen(late).map(w -> w.id - 1).orElseGet(this::newestId);
    }

    /// The oldest write without a known outcome that was sent after the given time.
    Optional<QuantityWriteEntity> oldestOpen(Instant sentAfter) {
        return find("state = ?1 and sentAt > ?2 order by id", WriteState.OPEN, sentAfter)
                .firstResultOptional();
    }

    long newestId() {
        return find("order by id desc").firstResultOptional().map(w -> w.id).orElse(0L);
    }

    /// Writes per SKU newer than the given id, oldest first.
    Map<Sku, List<QuantityWriteEntity>> after(String location, long id, Collection<Sku> skus) {
        Map<Sku, List<QuantityWriteEntity>> writes = new HashMap<>();
        list(
                        "sku in ?1 and id > ?2 and location = ?3 and state <> ?4 order by id",
                        skus,
                        id,
                        location,
                        WriteState.REFUSED)
                .forEach(w -> writes.computeIfAbsent(w.sku, _ -> new ArrayList<>()).add(w));
        return writes;
    }

    List<QuantityWriteEntity> ofBatch(String key) {
        return list("batchKey = ?1 order by id", key);
    }

    /// Those of a run that Shopify did not refuse, in their order.
    List<QuantityWriteEntity> ofRun(long runId) {
        return list("runId = ?1 and state <> ?2 order by id", runId, WriteState.REFUSED);
    }

    /// Newest first, refused ones among them.
    List<SkuExplanation.LastWrite> newest(Sku sku, String location, int limit) {
        return find("sku = ?1 and location = ?2 order by id desc", sku, location)
                .page(Page.ofSize(limit))
                .stream()
                .map(w ->
                        new SkuExplanation.LastWrite(
                                w.sentAt, w.runId, w.from, w.to, w.state.name()))
                .toList();
    }
}
