package io.passerelle.common.runtime;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/// Ready only when the database has every table this version expects. The outside systems do not
/// count: an order is accepted whether or not FileMaker is up.
///
/// Flyway takes several connections for a look, each with the right to write. So one probe looks at
/// a time, and once all is there none does: probes that pile up at a slow start would otherwise
/// hold each other's connections, and the whole database with them.
@Readiness
@Singleton
class MigrationsReady implements HealthCheck {
    private final Instance<Flyway> flyway;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean complete;

    MigrationsReady(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Database migrations");
        if (complete) {
            return answer.up().withData("pending", 0).build();
        }
        if (!looking.tryLock()) {
            return answer.down().withData("reason", "being looked at").build();
        }
        try {
            return look(answer);
        } finally {
            looking.unlock();
        }
    }

    private HealthCheckResponse look(HealthCheckResponseBuilder answer) {
        try {
            MigrationInfoService migrations = flyway.get().info();
            int pending = migrations.pending().length;
            complete = migrations.current() != null && pending == 0;
            return answer.status(complete).withData("pending", pending).build();
        } catch (FlywayException e) {
            return answer.down().withData("reason", String.valueOf(e.getMessage())).build();
        }
    }
}
