package io.passerelle.webhook.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class StandingRepository implements PanacheRepositoryBase<StandingEntity, String> {

    Map<String, StandingEntity> byKey() {
        return listAll().stream().collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    /// Those people know of, the oldest first.
    List<StandingEntity> told() {
        return list("toldAt is not null order by since, key");
    }

    void add(StandingEntity row) {
        persist(row);
    }

    void remove(StandingEntity row) {
        delete(row);
    }
}
