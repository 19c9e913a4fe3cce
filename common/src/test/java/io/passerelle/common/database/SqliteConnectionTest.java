package io.passerelle.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectionTest {
    private static final String SETTINGS =
            "?journal_mode=WAL&foreign_keys=on&busy_timeout=0&transaction_mode=IMMEDIATE";

    @TempDir Path folder;

    private Connection one;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        one = connection();
        other = connection();
        execute(one, "create table item (id integer primary key)");
        execute(
                one,
                "create table movement (item integer references item deferrable initially deferred)");
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
    }

    @Test
    void one_that_cannot_begin_is_closed_and_writes_nothing() throws SQLException {
        one.setAutoCommit(false);

        assertThatThrownBy(() -> other.setAutoCommit(false)).hasMessageContaining("SQLITE_BUSY");

        assertThat(other.isClosed()).isTrue();
        one.rollback();
        assertThatThrownBy(() -> execute(other, "insert into item values (1)"))
                .hasMessageContaining("SQLITE_BUSY");
        assertThat(items()).isZero();
    }

    @Test
    void what_is_committed_stays_and_lets_others_write_at_once() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into item values (1)");
        one.commit();

        other.setAutoCommit(false);
        execute(other, "insert into item values (2)");
        other.commit();

        assertThat(items()).isEqualTo(2);
    }

    @Test
    void what_is_rolled_back_goes_and_lets_others_write_at_once() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into item values (1)");
        one.rollback();

        other.setAutoCommit(false);
        execute(other, "insert into item values (2)");
        other.commit();

        assertThat(items()).isOne();
    }

    @Test
    void one_that_cannot_commit_is_closed_and_all_its_transaction_did_is_undone()
            throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into item values (1)");
        execute(one, "insert into movement values (7)");

        assertThatThrownBy(one::commit).hasMessageContaining("FOREIGN KEY");

        assertThat(one.isClosed()).isTrue();
        other.setAutoCommit(false);
        assertThat(items()).isZero();
    }

    @Test
    void after_its_end_a_transaction_can_be_begun_again_and_not_ended_twice() throws SQLException {
        one.setAutoCommit(false);
        one.commit();

        assertThatThrownBy(one::commit).hasMessageContaining("no transaction");
        assertThatThrownBy(one::rollback).hasMessageContaining("no transaction");

        one.setAutoCommit(false);
        execute(one, "insert into item values (1)");
        one.rollback();
        assertThat(items()).isZero();
    }

    private Connection connection() throws SQLException {
        return new SqliteDriver()
                .connect("jdbc:sqlite:" + folder.resolve("test.db") + SETTINGS, new Properties());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long items() throws SQLException {
        try (Connection third = connection();
                var statement = third.createStatement();
                var row = statement.executeQuery("select count(*) from item")) {
            return row.getLong(1);
        }
    }
}
