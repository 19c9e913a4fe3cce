package io.passerelle.common.trace;

import io.passerelle.common.value.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/// In a table, for a month.
@Singleton
class StoredTraces implements OrderTraces {
    private static final Duration KEPT = Duration.ofDays(30);
    private final DataSource database;
    private final Clock clock;

    StoredTraces(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(OrderId order, String trace) {
        Instant now = clock.instant();
        try (var connection = database.getConnection();
                var put =
                        connection.prepareStatement(
                                "insert into order_traces(order_id, trace, kept_at) values (?, ?, ?)"
                                        + " on conflict (order_id) do update"
                                        + " set trace = excluded.trace, kept_at = excluded.kept_at");
                var drop =
                        connection.prepareStatement("delete from order_traces where kept_at < ?")) {
            put.setLong(1, order.value());
            put.setString(2, trace);
            put.setLong(3, now.toEpochMilli());
            put.executeUpdate();
            drop.setLong(1, now.minus(KEPT).toEpochMilli());
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the trace of an order", e);
        }
    }

    @Override
    public String find(OrderId order) {
        return QuarkusTransaction.joiningExisting().call(() -> read(order));
    }

    private String read(OrderId order) {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                "select trace from order_traces where order_id = ?")) {
            query.setLong(1, order.value());
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the trace of an order", e);
        }
    }
}
