package io.passerelle.common.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/// SQLite's driver, with connections that never pretend to be in a transaction
/// ([SqliteConnection]).
public final class SqliteDriver extends JDBC {

    @Override
    public @Nullable Connection connect(String url, Properties settings) throws SQLException {
        return acceptsURL(url) ? new SqliteConnection(url, settings) : null;
    }
}
