package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Our writes to Shopify, in their order.
@Singleton
class QuantityWrites implements PanacheRepository<QuantityWriteEntity> {

    /// Ids only grow, so this one stands for "all writes until now".
    long newestId() {
        return find("order by id desc").firstResultOptional().map(w -> w.id).orElse(0L);
    }

    /// Writes per SKU newer than the given id, oldest first.
    Map<Sku, List<QuantityWriteEntity>> after(long id, Collection<Sku> skus) {
        Map<Sku, List<QuantityWriteEntity>> writes = new HashMap<>();
        list("sku in ?1 and id > ?2 and state <> ?3 order by id", skus, id, WriteState.REFUSED)
                .forEach(w -> writes.computeIfAbsent(w.sku, _ -> new ArrayList<>()).add(w));
        return writes;
    }

    List<QuantityWriteEntity> ofBatch(String key) {
        return list("batchKey = ?1 order by id", key);
    }
}
