package io.passerelle.common.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// Starts on one database with one key after the other.
class DataKeysTest {
    private static final SealedColumn NOTE = SealedColumn.text("notes", "note", "name", "");
    private static final SealedColumn BODY = SealedColumn.bytes("notes", "body", "name", "");
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final SQLiteDataSource database = new SQLiteDataSource();

    /// More rows than one step takes.
    @BeforeEach
    void create(@TempDir Path folder) throws SQLException {
        database.setSynchronous("OFF");
        database.setUrl("jdbc:sqlite:" + folder.resolve("keys.db"));
        run(
                "create table data_keys (name varchar(8) primary key, trial varchar(200) not null,"
                        + " since bigint not null, complete_at bigint)");
        run("create table notes (name varchar(20) primary key, note text, body bytea)");
        run(
                """
                insert into notes
                with recursive n(i) as (select 0 union all select i + 1 from n where i < 249)
                select printf('n%03d', i), printf('Zoé %d', i), x'4142' from n
                """);
        run("insert into notes values ('none', null, null)");
    }

    @Test
    void a_key_is_written_down_once_and_is_good_for_every_later_start() {
        start(NEW).check();
        start(NEW).check();

        assertThat(column("select name from data_keys"))
                .containsExactly(seal(NEW).newest().orElseThrow());
    }

    @Test
    void without_a_key_a_database_never_sealed_starts_and_stays_plain() {
        assertThatCode(() -> start("").check()).doesNotThrowAnyException();
        assertThat(column("select name from data_keys")).isEmpty();
    }

    @Test
    void another_key_or_none_stops_the_start_with_one_line_that_names_the_missing_one() {
        start(OLD).check();
        String missing = seal(OLD).newest().orElseThrow();

        assertThatThrownBy(() -> start(NEW).check())
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "DATA_KEY: found other keys, expected also the one this database is sealed"
                                + " with: key "
                                + missing);
        assertThatThrownBy(() -> start("").check())
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("DATA_KEY: not set, expected")
                .hasMessageEndingWith(missing);
        assertThat(column("select name from data_keys")).containsExactly(missing);
    }

    @Test
    void after_a_rotation_all_is_sealed_anew_and_the_old_key_may_go() {
        start(OLD).check();
        reseal(seal(OLD));
        start(NEW + "," + OLD).check();
        assertThatThrownBy(() -> start(NEW).check()).isInstanceOf(BadSetting.class);

        Seal both = seal(NEW + "," + OLD);
        reseal(both);
        new DataKeys(database, both, Clock.systemUTC()).becomeTheOnly(both.newest().orElseThrow());

        assertThatCode(() -> start(NEW).check()).doesNotThrowAnyException();
        assertThat(start(NEW).isTheOnly(both.newest().orElseThrow())).isTrue();
        List<String> sealed = column("select note from notes where note is not null order by name");
        assertThat(sealed).hasSize(250).allMatch(seal(NEW)::isNewest);
        assertThat(seal(NEW).open(NOTE, sealed.get(249))).isEqualTo("Zoé 249");
    }

    @Test
    void what_was_plain_is_sealed_once_and_then_left_alone() {
        reseal(seal(NEW));
        List<String> once = column("select note from notes order by name");
        List<String> bytes = column("select hex(body) from notes order by name");

        reseal(seal(NEW));

        assertThat(column("select note from notes order by name")).isEqualTo(once);
        assertThat(column("select hex(body) from notes order by name")).isEqualTo(bytes);
        assertThat(bytes.getFirst()).startsWith("00505301").doesNotContain("4142");
    }

    private void reseal(Seal seal) {
        SealedRows rows = new SealedRows(database, seal);
        for (SealedColumn column : List.of(NOTE, BODY)) {
            Optional<Object> last = Optional.of("");
            while (last.isPresent()) {
                last = rows.resealAfter(column, last.get());
            }
        }
    }

    private DataKeys start(String keys) {
        return new DataKeys(database, seal(keys), Clock.systemUTC());
    }

    private static Seal seal(String keys) {
        return new Seal(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withDefaultValues(Map.of("DATA_KEY", keys))
                                .build()));
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
