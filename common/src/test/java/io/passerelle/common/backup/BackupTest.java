package io.passerelle.common.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BackupTest {
    @Inject Backup backup;
    @Inject NewestCopy newest;
    @Inject Clock clock;
    @Inject DataSource database;
    @TempDir Path directory;

    @BeforeEach
    void tables() throws SQLException {
        run("create table seen (units integer)");
        run("create table parents (id integer primary key)");
        run("create table children (parent integer references parents (id))");
        run("insert into parents values (1)");
        run("insert into children values (1)");
    }

    @AfterEach
    void noTables() throws SQLException {
        run("drop table seen");
        run("drop table children");
        run("drop table parents");
    }

    @Test
    void a_copy_holds_what_was_committed_and_only_its_owner_may_read_it() throws Exception {
        Path target = directory.resolve("it's a copy.db");

        Copied copy = backup.to(target);

        assertThat(copy.bytes()).isEqualTo(Files.size(target)).isPositive();
        assertThat(copy.rows()).containsEntry("children", 1L).containsKey("scheduled_tasks");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        try (var restored = DriverManager.getConnection("jdbc:sqlite:" + target);
                var rows = restored.createStatement().executeQuery("select * from children")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void what_a_service_leaves_out_is_not_in_the_copy_and_still_in_the_original() throws Exception {
        run("insert into seen values (3)");

        Copied copy = backup.to(directory.resolve("copy.db"));

        assertThat(copy.rows()).containsEntry("seen", 0L).containsEntry("parents", 1L);
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select * from seen")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void a_sound_copy_is_remembered_here_and_in_itself() throws Exception {
        Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path target = directory.resolve("copy.db");

        backup.to(target);

        Instant made = newest.madeAt().orElseThrow();
        assertThat(made).isBetween(before, clock.instant());
        try (var copy = DriverManager.getConnection("jdbc:sqlite:" + target);
                var row = copy.createStatement().executeQuery("select made_at from newest_copy")) {
            assertThat(row.getLong(1)).isEqualTo(made.toEpochMilli());
        }
    }

    @Test
    void a_file_that_exists_is_refused_and_untouched() throws Exception {
        Path target = Files.writeString(directory.resolve("old.db"), "");

        assertThatThrownBy(() -> backup.to(target))
                .isInstanceOf(NoBackup.class)
                .hasMessage(target + " exists already; a backup never replaces a file");

        assertThat(target).exists().isEmptyFile();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path target = directory.resolve("nowhere/copy.db");

        assertThatThrownBy(() -> backup.to(target))
                .isInstanceOf(NoBackup.class)
                .hasMessageContaining("cannot write to " + target);
    }

    @Test
    void a_copy_whose_rows_belong_to_nothing_is_not_kept() throws Exception {
        run(
                "pragma foreign_keys = off",
                "insert into children values (99)",
                "pragma foreign_keys = on");
        Optional<Instant> known = newest.madeAt();
        Path target = directory.resolve("broken.db");

        assertThatThrownBy(() -> backup.to(target))
                .isInstanceOf(NoBackup.class)
                .hasMessageContaining("1 rows of children belong to rows that are not there");
        assertThat(newest.madeAt()).isEqualTo(known);

        assertThat(target).doesNotExist();
        run("delete from children where parent = 99");
        assertThat(backup.to(target).rows()).as("the pool's connections are whole").isNotEmpty();
    }

    @Singleton
    static class Seen implements LeftOut {

        @Override
        public Set<String> tables() {
            return Set.of("seen");
        }
    }

    private void run(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
