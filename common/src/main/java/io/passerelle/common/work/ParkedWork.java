package io.passerelle.common.work;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The table of parked units. Written inside the transaction that ends the attempt.
@Singleton
class ParkedWork {
    private final DataSource database;

    ParkedWork(DataSource database) {
        this.database = database;
    }

    void put(Parked parked) {
        remove(parked.kind(), parked.key());
        run(
                "insert into parked_work(kind, work_key, reason, since, parked_at, attempts)"
                        + " values (?, ?, ?, ?, ?, ?)",
                parked.kind(),
                parked.key(),
                parked.reason(),
                parked.since().toEpochMilli(),
                parked.parkedAt().toEpochMilli(),
                parked.attempts());
    }

    boolean remove(String kind, String key) {
        return run("delete from parked_work where kind = ? and work_key = ?", kind, key) > 0;
    }

    List<Parked> all() {
        try (Connection connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                "select kind, work_key, reason, since, parked_at, attempts"
                                        + " from parked_work order by parked_at, kind, work_key")) {
            List<Parked> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(
                            new Parked(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    Instant.ofEpochMilli(row.getLong(4)),
                                    Instant.ofEpochMilli(row.getLong(5)),
                                    row.getInt(6)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read parked work", e);
        }
    }

    private int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change parked work", e);
        }
    }
}
