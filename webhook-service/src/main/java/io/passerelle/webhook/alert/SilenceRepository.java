package io.passerelle.webhook.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SilenceRepository implements PanacheRepositoryBase<SilenceEntity, String> {

    /// An earlier time stays: another node may have noticed first.
    void add(String service, Instant since) {
        getEntityManager()
                .createNativeQuery(
                        "insert into silent_services(service, since) values (:service, :since)"
                                + " on conflict (service) do nothing")
                .setParameter("service", service)
                .setParameter("since", since.toEpochMilli())
                .executeUpdate();
    }

    Optional<Instant> since(String service) {
        return findByIdOptional(service).map(row -> row.since);
    }

    void remove(String service) {
        delete("service", service);
    }
}
