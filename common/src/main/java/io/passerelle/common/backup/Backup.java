package io.passerelle.common.backup;

import io.passerelle.common.runtime.OwnerOnly;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/// Copies the database as it is at one moment, while the service reads and writes on, but for what
/// is [LeftOut].
///
/// `VACUUM INTO` reads within one transaction, so the copy holds all that was committed before it
/// began and nothing half done; in WAL mode it holds up no writer
/// ([SQLite](https://sqlite.org/lang_vacuum.html#vacuuminto)).
@Singleton
public class Backup {
    private final DataSource database;
    private final List<LeftOut> leftOut;
    private final NewestCopy newest;
    private final Clock clock;

    Backup(DataSource database, @All List<LeftOut> leftOut, NewestCopy newest, Clock clock) {
        this.database = database;
        this.leftOut = leftOut;
        this.newest = newest;
        this.clock = clock;
    }

    /// Makes a copy that only this user may read, and looks whether it is sound. Throws [NoBackup];
    /// then no file is left, and one that was there before is untouched.
    public Copied to(Path target) {
        Instant begun = clock.instant();
        reserve(target);
        try {
            Map<String, Long> rows = copy(target, begun);
            var copied = new Copied(target.toString(), flushed(target), rows);
            note(begun);
            return copied;
        } catch (SQLException | IOException e) {
            remove(target);
            throw new NoBackup("no backup was made: " + e.getMessage(), e);
        } catch (NoBackup e) {
            remove(target);
            throw e;
        }
    }

    /// A sound copy is no worse because nobody could write down that it was made.
    private void note(Instant begun) {
        try {
            newest.madeAt(begun);
        } catch (IllegalStateException e) {
            Log.errorf("backup.not-noted reason=%s", e.getCause());
        }
    }

    /// The empty file takes the name and has its permissions before any data is in it; SQLite takes
    /// an empty file as a new one.
    private static void reserve(Path target) {
        try {
            Files.createFile(target, OwnerOnly.file());
        } catch (FileAlreadyExistsException e) {
            throw new NoBackup(target + " exists already; a backup never replaces a file", e);
        } catch (IOException e) {
            throw new NoBackup("cannot write to " + target + ": " + e, e);
        }
    }

    private Map<String, Long> copy(Path target, Instant begun) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("SQLite")) {
                throw new NoBackup(
                        "the database is " + product + ", expected SQLite; use its own tools");
            }
            run(connection, "vacuum into ?", target);
            run(connection, "attach database ? as copy", target);
            try {
                empty(connection);
                run(connection, NewestCopy.NOTE.formatted("copy."), begun.toEpochMilli());
                examine(connection);
                return rows(connection);
            } finally {
                // The connection goes back to the pool.
                run(connection, "detach database copy");
            }
        }
    }

    private void empty(Connection connection) throws SQLException {
        for (LeftOut some : leftOut) {
            for (String table : some.tables()) {
                run(connection, "delete from copy." + quoted(table));
            }
        }
    }

    private static String quoted(String table) {
        return "\"" + table.replace("\"", "\"\"") + "\"";
    }

    private static void examine(Connection connection) throws SQLException {
        List<String> flaws = texts(connection, "pragma copy.integrity_check");
        if (!flaws.equals(List.of("ok"))) {
            throw new NoBackup("the copy is not sound: " + flaws.getFirst());
        }
        List<String> orphans = texts(connection, "pragma copy.foreign_key_check");
        if (!orphans.isEmpty()) {
            throw new NoBackup(
                    "the copy is not sound: "
                            + orphans.size()
                            + " rows of "
                            + orphans.getFirst()
                            + " belong to rows that are not there");
        }
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table :
                texts(
                        connection,
                        "select name from copy.sqlite_master where type = 'table'"
                                + " and name not like 'sqlite!_%' escape '!'")) {
            String count = "select count(*) from copy." + quoted(table);
            rows.put(table, Long.valueOf(texts(connection, count).getFirst()));
        }
        return rows;
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i].toString());
            }
            statement.execute();
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static long flushed(Path target) throws IOException {
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            file.force(true);
            return file.size();
        }
    }

    private static void remove(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new NoBackup("no backup was made, and " + target + " could not be removed", e);
        }
    }
}
