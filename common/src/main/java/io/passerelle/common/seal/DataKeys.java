package io.passerelle.common.seal;

import io.passerelle.common.runtime.BadSetting;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The table of keys that this database is sealed with, each with a value to try it on.
@Singleton
class DataKeys {
    private static final SealedColumn TRIAL = SealedColumn.text("data_keys", "trial", "name", "");

    private final DataSource database;
    private final Seal seal;
    private final Clock clock;

    DataKeys(DataSource database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /// Writes the newest key down, unless one that this database is sealed with is not at hand:
    /// then throws [BadSetting].
    void check() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new BadSetting(
                    Seal.VARIABLE
                            + ": "
                            + (seal.newest().isEmpty() ? "not set" : "found other keys")
                            + ", expected also the one this database is sealed with: key "
                            + String.join(", ", missing));
        }
        seal.newest().ifPresent(this::use);
    }

    private List<String> missing() {
        return run(
                "select name, trial from data_keys order by since",
                query -> {
                    List<String> missing = new ArrayList<>();
                    try (var row = query.executeQuery()) {
                        while (row.next()) {
                            if (!opens(row.getString(1), row.getString(2))) {
                                missing.add(row.getString(1));
                            }
                        }
                    }
                    return missing;
                });
    }

    private boolean opens(String name, String trial) {
        return seal.knows(name) && seal.open(TRIAL, trial).equals(name);
    }

    private void use(String name) {
        run(
                "insert into data_keys(name, trial, since) values (?, ?, ?)"
                        + " on conflict (name) do nothing",
                insert -> {
                    insert.setString(1, name);
                    insert.setString(2, seal.close(TRIAL, name));
                    insert.setLong(3, clock.instant().toEpochMilli());
                    return insert.executeUpdate();
                });
    }

    /// Whether everything is sealed with this key, and no other is needed any more.
    boolean isTheOnly(String name) {
        return run(
                "select count(*) from data_keys where name = ? and complete_at is not null",
                query -> {
                    query.setString(1, name);
                    try (var row = query.executeQuery()) {
                        return row.next() && row.getLong(1) > 0;
                    }
                });
    }

    void becomeTheOnly(String name) {
        run(
                "update data_keys set complete_at = ? where name = ?",
                update -> {
                    update.setLong(1, clock.instant().toEpochMilli());
                    update.setString(2, name);
                    return update.executeUpdate();
                });
        run(
                "delete from data_keys where name <> ?",
                delete -> {
                    delete.setString(1, name);
                    return delete.executeUpdate();
                });
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot use the table of data keys", e);
        }
    }
}
