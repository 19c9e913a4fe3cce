package io.passerelle.common.database;

import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/// A connection whose auto-commit is off only while SQLite has a transaction open, or has just
/// rolled it back by itself with a failed statement, as on a full disk (docs/adr/0030).
///
/// The driver's own says so before it has begun one, and goes on saying so if it could not: the
/// database was busy for too long. Narayana then asks again, is told that all is well, and each
/// statement of a transaction that does not exist is carried out for good, whatever becomes of the
/// others. The driver's own also begins the next transaction within a commit, and if it cannot,
/// calls what is on disk not committed.
final class SqliteConnection extends JDBC4Connection {
    private volatile @Nullable SQLException closedBy;

    SqliteConnection(String url, Properties settings) throws SQLException {
        super(url, url.substring(JDBC.PREFIX.length()), settings);
    }

    /// One that cannot begin or end its transaction is closed, which rolls back what is open.
    @Override
    public void setAutoCommit(boolean on) throws SQLException {
        orClose(() -> super.setAutoCommit(on));
    }

    /// Auto-commit is on afterwards, unlike with other drivers: who commits does not write again at
    /// once, and others may.
    @Override
    public void commit() throws SQLException {
        requireTransaction();
        setAutoCommit(true);
    }

    /// As [#commit].
    @Override
    public void rollback() throws SQLException {
        requireTransaction();
        orClose(() -> getDatabase().exec("rollback;", false));
        getConnectionConfig().setAutoCommit(true);
    }

    /// Whoever asks again is told why there is nothing to be had.
    @Override
    protected void checkOpen() throws SQLException {
        SQLException failure = closedBy;
        if (failure != null) {
            throw new SQLException("closed after: " + failure.getMessage(), failure);
        }
        super.checkOpen();
    }

    /// Asked each time the pool hands it out: one that has closed itself is not handed out again.
    @Override
    public boolean isValid(int seconds) throws SQLException {
        return !isClosed();
    }

    private void requireTransaction() throws SQLException {
        if (getAutoCommit()) {
            throw new SQLException("there is no transaction to end: auto-commit is on");
        }
    }

    private void orClose(Step step) throws SQLException {
        try {
            step.take();
        } catch (SQLException e) {
            if (closedBy == null) {
                closedBy = e;
            }
            try {
                close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private interface Step {
        void take() throws SQLException;
    }
}
