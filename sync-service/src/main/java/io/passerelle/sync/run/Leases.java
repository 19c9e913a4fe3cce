package io.passerelle.sync.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Leases in the database: what only one may do at a time, across threads, processes and nodes. A
/// holder that died loses its lease by the clock.
@Singleton
class Leases {
    private final EntityManager entities;
    private final Clock clock;

    Leases(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// Empty if somebody else holds it.
    Optional<Lease> take(String name, Duration length) {
        Lease lease = new Lease(name, UUID.randomUUID().toString(), length);
        return lease.renew() ? Optional.of(lease) : Optional.empty();
    }

    /// Given back on close.
    final class Lease implements AutoCloseable {
        private final String name;
        private final String holder;
        private final Duration length;

        private Lease(String name, String holder, Duration length) {
            this.name = name;
            this.holder = holder;
            this.length = length;
        }

        /// False if it was lost: the holder was too slow and somebody else took it.
        boolean renew() {
            Instant now = clock.instant();
            return QuarkusTransaction.requiringNew()
                    .call(() ->
                            entities.createNativeQuery(
                                                    """
                                                    insert into lease(name, holder, until_time) values (?1, ?2, ?3)
                                                    on conflict(name) do update
                                                      set holder = excluded.holder, until_time = excluded.until_time
                                                      where lease.holder = excluded.holder or lease.until_time < ?4
                                                    """)
                                            .setParameter(1, name)
                                            .setParameter(2, holder)
                                            .setParameter(3, now.plus(length).toEpochMilli())
                                            .setParameter(4, now.toEpochMilli())
                                            .executeUpdate()
                                    == 1);
        }

        @Override
        public void close() {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            entities.createNativeQuery(
                                            "delete from lease where name = ?1 and holder = ?2")
                                    .setParameter(1, name)
                                    .setParameter(2, holder)
                                    .executeUpdate());
        }
    }
}
