package io.passerelle.common.trace;

import io.passerelle.common.database.Rows;
import io.passerelle.common.value.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// In a table, for a month.
@Singleton
class StoredTraces implements OrderTraces {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Rows rows;
    private final Clock clock;

    StoredTraces(DataSource database, Clock clock) {
        this.rows = new Rows(database);
        this.clock = clock;
    }

    @Override
    public void keep(OrderId order, String trace) {
        Instant now = clock.instant();
        rows.change(
                "insert into order_traces(order_id, trace, kept_at) values (?, ?, ?)"
                        + " on conflict (order_id) do update"
                        + " set trace = excluded.trace, kept_at = excluded.kept_at",
                order.value(),
                trace,
                now.toEpochMilli());
        rows.change("delete from order_traces where kept_at < ?", now.minus(KEPT).toEpochMilli());
    }

    @Override
    public String find(OrderId order) {
        return QuarkusTransaction.joiningExisting()
                .call(() ->
                        rows.list(
                                "select trace from order_traces where order_id = ?",
                                List.of(order.value()),
                                row -> row.getString("trace")))
                .stream()
                .findFirst()
                .orElse("");
    }
}
