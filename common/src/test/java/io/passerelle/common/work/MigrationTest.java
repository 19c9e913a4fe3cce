package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    @TempDir Path directory;

    @Test
    void new_tables_of_work_reach_a_database_that_has_the_services_own_already() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("old.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("db/work")
                .target("0.1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into parked_work values ('handover-sync', '77', 'stuck', 1, 2, 3)");
        }
        outdo(url);

        Flyway.configure()
                .dataSource(url, "", "")
                .locations("db/work")
                .ignoreMigrationPatterns("*:future")
                .outOfOrder(
                        ConfigProvider.getConfig()
                                .getValue("quarkus.flyway.out-of-order", boolean.class))
                .load()
                .migrate();

        try (var connection = DriverManager.getConnection(url);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select subscriber, order_id from parked_work")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("sync");
            assertThat(rows.getLong(2)).isEqualTo(77);
        }
    }

    /// A service's own V1, applied when work had only its first version.
    private static void outdo(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history(installed_rank, version, description, type,"
                            + " script, checksum, installed_by, execution_time, success)"
                            + " values (2, '1', 'own', 'SQL', 'V1__own.sql', 1, '', 1, 1)");
        }
    }
}
