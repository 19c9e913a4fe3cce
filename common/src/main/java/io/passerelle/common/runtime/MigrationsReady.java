package io.passerelle.common.runtime;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/// Ready only when the database has every table this version expects. The outside systems do not
/// count: an order is accepted whether or not FileMaker is up.
///
/// Flyway takes several connections for a look, each with the right to write. So one probe looks at
/// a time, and those that come meanwhile get the answer of the look before: probes that pile up at
/// a slow start would otherwise hold each other's connections, and the whole database with them.
@Readiness
@Singleton
class MigrationsReady implements HealthCheck {
    private static final String NAME = "Database migrations";
    private final Instance<Flyway> flyway;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile HealthCheckResponse last = HealthCheckResponse.down(NAME);

    MigrationsReady(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (looking.tryLock()) {
            try {
                last = look();
            } finally {
                looking.unlock();
            }
        }
        return last;
    }

    private HealthCheckResponse look() {
        var answer = HealthCheckResponse.named(NAME);
        try {
            MigrationInfoService migrations = flyway.get().info();
            int pending = migrations.pending().length;
            return answer.status(migrations.current() != null && pending == 0)
                    .withData("pending", pending)
                    .build();
        } catch (FlywayException e) {
            return answer.down().withData("reason", String.valueOf(e.getMessage())).build();
        }
    }
}
