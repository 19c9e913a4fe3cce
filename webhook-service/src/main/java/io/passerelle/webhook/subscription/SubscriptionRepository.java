package io.passerelle.webhook.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<SubscriptionEntity, String> {

    SubscriptionEntity of(String topic) {
        return findByIdOptional(topic).orElseGet(() -> added(topic));
    }

    private SubscriptionEntity added(String topic) {
        SubscriptionEntity row = new SubscriptionEntity(topic);
        persist(row);
        return row;
    }

    List<SubscriptionEntity> troubled() {
        return list("trouble <> '' order by topic");
    }
}
