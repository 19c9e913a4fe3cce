package io.passerelle.common.seal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Rewrites the values of one column, row by row. In the caller's transaction.
@Singleton
class SealedRows {
    private static final int CHUNK = 100;

    private final DataSource database;
    private final Seal seal;

    SealedRows(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /// The key of the last row that was looked at; empty at the end.
    Optional<Object> resealAfter(SealedColumn column, Object after) {
        String sql =
                "select %1$s, %2$s from %3$s where %1$s > ? order by %1$s limit %4$d"
                        .formatted(column.key(), column.column(), column.table(), CHUNK);
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, after);
            Optional<Object> last = Optional.empty();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Object key = row.getObject(1);
                    reseal(connection, column, key, value(column, row));
                    last = Optional.of(key);
                }
            }
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot seal " + column.purpose() + " anew", e);
        }
    }

    /// What the column holds now as an object that JDBC compares and writes.
    private static @Nullable Object value(SealedColumn column, ResultSet row) throws SQLException {
        return switch (column.content()) {
            case TEXT -> row.getString(2);
            case BYTES -> row.getBytes(2);
        };
    }

    private void reseal(
            Connection connection, SealedColumn column, Object key, @Nullable Object stored)
            throws SQLException {
        Object sealed = stored == null ? null : sealed(column, stored);
        if (sealed == null) {
            return;
        }
        // A value that was written meanwhile was sealed by its writer.
        String sql =
                "update %3$s set %2$s = ? where %1$s = ? and %2$s = ?"
                        .formatted(column.key(), column.column(), column.table());
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, sealed);
            update.setObject(2, key);
            update.setObject(3, stored);
            update.executeUpdate();
        }
    }

    /// The value under the newest key; null if it is that already, or nothing.
    private @Nullable Object sealed(SealedColumn column, Object stored) {
        if (stored instanceof byte[] bytes) {
            return seal.isNewest(bytes) ? null : seal.close(column, seal.open(column, bytes));
        }
        String text = (String) stored;
        return seal.isNewest(text) ? null : seal.close(column, seal.open(column, text));
    }
}
