package io.passerelle.common.runtime;

import io.passerelle.common.database.Rows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready only while the database has the migrations that a look before has found there. The outside
/// systems do not count: an order is accepted whether or not FileMaker is up.
///
/// A service that runs has been migrated by its start, so a look is one short query. Flyway itself
/// would read all scripts again, and take several connections with the right to write, for each
/// probe.
@Readiness
@Singleton
class MigrationsReady implements HealthCheck {
    private static final String NAME = "Database migrations";
    private static final String APPLIED =
            "select count(*) from flyway_schema_history where success";

    private final Rows rows;
    private final AtomicInteger most = new AtomicInteger(1);

    MigrationsReady(DataSource database) {
        this.rows = new Rows(database);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named(NAME);
        try {
            int applied = rows.list(APPLIED, List.of(), row -> row.getInt(1)).getFirst();
            int missing = most.accumulateAndGet(applied, Math::max) - applied;
            return answer.status(missing == 0)
                    .withData("applied", applied)
                    .withData("missing", missing)
                    .build();
        } catch (IllegalStateException e) {
            return answer.down().withData("reason", String.valueOf(e.getCause())).build();
        }
    }
}
