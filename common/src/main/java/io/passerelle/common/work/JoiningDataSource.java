package io.passerelle.common.work;

import io.passerelle.common.database.RightOfWay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// The datasource as db-scheduler may see it. Its own repository commits whenever a connection's
/// auto-commit is off; inside a JTA transaction that is not for it to do, as the unit's end must
/// commit together with the parked row and the question whether more remains. So its connections
/// always say that auto-commit is on: true outside a transaction, and inside one Agroal takes care.
///
/// What it does outside a transaction stands in line like one. Inside one it waits for no turn: a
/// transaction has had its turn, or has waited enough for it and would keep whoever has it from
/// writing.
record JoiningDataSource(DataSource delegate, RightOfWay way) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return joining(delegate::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return joining(() -> delegate.getConnection(username, password));
    }

    private Connection joining(Opening opening) throws SQLException {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return joining(opening.open(), () -> {});
        }
        RightOfWay.Turn turn = way.turn();
        try {
            return joining(opening.open(), turn::close);
        } catch (SQLException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private static Connection joining(Connection connection, Runnable closed) {
        return (Connection)
                Proxy.newProxyInstance(
                        JoiningDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("getAutoCommit")) {
                                return true;
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            } finally {
                                if (method.getName().equals("close")) {
                                    closed.run();
                                }
                            }
                        });
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return delegate.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        delegate.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        delegate.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return delegate.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.passerelle.common.work");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return delegate.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return delegate.isWrapperFor(type);
    }
}
