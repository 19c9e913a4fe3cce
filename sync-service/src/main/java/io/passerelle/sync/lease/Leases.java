package io.passerelle.sync.lease;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leases in the database: what only one may do at a time, across threads, processes and nodes. A
/// holder that died loses its lease by the clock.
@Singleton
public class Leases {
    private static final int LONGEST_HOST = 30;
    private final EntityManager entities;
    private final Clock clock;

    protected Leases(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// As [#take], for one who will not wait.
    ///
    /// @param what it is for, `a sync run`
    /// @throws Busy if somebody else holds it; says who and since when
    public Lease takeNow(String name, Duration length, String what) {
        return take(name, length, what).orElseThrow(() -> busy(name, what));
    }

    /// Empty if somebody else holds it.
    public Optional<Lease> take(String name, Duration length) {
        return take(name, length, name);
    }

    private Optional<Lease> take(String name, Duration length, String what) {
        Instant now = clock.instant();
        Lease lease = new Lease(name, holder(now), length, what);
        return claim(name, lease.holder, now.plus(length), now)
                ? Optional.of(lease)
                : Optional.empty();
    }

    private static String holder(Instant now) {
        String host = System.getenv().getOrDefault("HOSTNAME", "this machine");
        return "process %d on %s since %s (%.8s)"
                .formatted(
                        ProcessHandle.current().pid(),
                        host.substring(0, Math.min(host.length(), LONGEST_HOST)),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        UUID.randomUUID());
    }

    private Busy busy(String name, String what) {
        return new Busy(what, holder(name).orElse("nobody any more; try again"));
    }

    /// Who holds it, if anybody ever did and has not given it back.
    public Optional<String> holder(String name) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> {
                    List<?> holders =
                            entities.createNativeQuery("select holder from lease where name = ?1")
                                    .setParameter(1, name)
                                    .getResultList();
                    return holders.stream().findFirst().map(Object::toString);
                });
    }

    /// Whether it was free, or its holder's time was over.
    protected boolean claim(String name, String holder, Instant until, Instant now) {
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
    protected boolean extend(String name, String holder, Instant until) {
        return change(
                        "update lease set until_time = ?1 where name = ?2 and holder = ?3",
                        until.toEpochMilli(),
                        name,
                        holder)
                == 1;
    }

    protected void release(String name, String holder) {
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
    public final class Lease implements AutoCloseable {
        private final String name;
        private final String holder;
        private final Duration length;
        private final String what;

        private Lease(String name, String holder, Duration length, String what) {
            this.name = name;
            this.holder = holder;
            this.length = length;
            this.what = what;
        }

        /// Done in the caller's transaction if there is one, and kept or undone with it.
        ///
        /// False if it was lost: the holder was too slow and somebody else had it meanwhile, even
        /// if only for a moment. What was read under it is then not to be trusted any more.
        public boolean renew() {
            return extend(name, holder, clock.instant().plus(length));
        }

        /// Renews it, between two steps of long work.
        ///
        /// @throws Busy if it was lost
        public void keep() {
            if (!renew()) {
                throw busy(name, what);
            }
        }

        @Override
        public void close() {
            release(name, holder);
        }
    }
}
