package io.passerelle.common.runtime;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/// Ready only when the database has every table this version expects. The outside systems do not
/// count: an order is accepted whether or not FileMaker is up.
@Readiness
@Singleton
class MigrationsReady implements HealthCheck {
    private final Instance<Flyway> flyway;

    MigrationsReady(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Database migrations");
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
