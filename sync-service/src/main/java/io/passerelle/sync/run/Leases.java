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
        Instant now = clock.instant();
        return claim(name, lease.holder, now.plus(length), now)
                ? Optional.of(lease)
                : Optional.empty();
    }

    /// Whether it was free, or its holder's time was over.
    boolean claim(String name, String holder, Instant until, Instant now) {
        return change(
                        """
                        insert into lease(name, holder, until_time) values (?1, ?2, ?3)
                        on conflict(name) do update
                          set holder = excluded.holder, until_time = excluded.until_time
                          where lease.until_time < ?4
                        """,
                        name,
                        holder,
                        until.toEpochMilli(),
                        now.toEpochMilli())
                == 1;
    }

    /// Whether it still was this holder's.
    boolean extend(String name, String holder, Instant until) {
        return change(
                        "update lease set until_time = ?1 where name = ?2 and holder = ?3",
                        until.toEpochMilli(),
                        name,
                        holder)
                == 1;
    }

    void release(String name, String holder) {
        change("delete from lease where name = ?1 and holder = ?2", name, holder);
    }

    private int change(String sql, Object... values) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> {
                    var statement = entities.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        statement.setParameter(i + 1, values[i]);
                    }
                    return statement.executeUpdate();
                });
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

        /// Done in the caller's transaction if there is one, and kept or undone with it.
        ///
        /// False if it was lost: the holder was too slow and somebody else had it meanwhile, even
        /// if only for a moment. What was read under it is then not to be trusted any more.
        boolean renew() {
            return extend(name, holder, clock.instant().plus(length));
        }

        @Override
        public void close() {
            release(name, holder);
        }
    }
}
