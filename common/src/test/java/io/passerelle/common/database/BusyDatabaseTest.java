package io.passerelle.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody else, such as a command on the same database, writes for longer than SQLite waits.
@QuarkusTest
class BusyDatabaseTest {
    @Inject DataSource database;

    @ConfigProperty(name = "passerelle.database")
    String file;

    private Rows rows;

    @BeforeEach
    void table() {
        rows = new Rows(database);
        rows.change("create table busy_test (booked integer)");
    }

    @AfterEach
    void noTable() {
        rows.change("drop table busy_test");
    }

    @Test
    void a_transaction_that_cannot_begin_does_nothing_even_if_the_database_is_free_a_moment_later()
            throws SQLException {
        QuarkusTransaction.begin();
        try {
            whileAnotherProcessWrites(() ->
                    assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class));
            assertThatThrownBy(this::book).isInstanceOf(IllegalStateException.class);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(booked()).isZero();

        QuarkusTransaction.requiringNew().run(this::book);
        assertThat(booked()).isOne();
    }

    @Test
    void a_connection_that_could_not_begin_is_not_handed_out_again() throws SQLException {
        whileAnotherProcessWrites(() -> {
            try (Connection connection = database.getConnection()) {
                assertThatThrownBy(() -> connection.setAutoCommit(false))
                        .hasMessageContaining("SQLITE_BUSY");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        for (int i = 0; i < 4; i++) {
            book();
        }
        assertThat(booked()).isEqualTo(4);
    }

    private void whileAnotherProcessWrites(Runnable attempt) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement writing = other.createStatement()) {
            writing.execute("begin immediate");
            attempt.run();
        }
    }

    private void book() {
        rows.change("insert into busy_test values (1)");
    }

    private long booked() {
        return rows.list("select count(*) from busy_test", List.of(), row -> row.getLong(1))
                .getFirst();
    }
}
