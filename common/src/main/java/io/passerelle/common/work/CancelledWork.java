package io.passerelle.common.work;

import io.passerelle.common.database.Rows;
import io.passerelle.common.value.OrderId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// The table of units that a person ended. Only ever added to.
@Singleton
class CancelledWork {
    private final Rows rows;

    CancelledWork(DataSource database) {
        this.rows = new Rows(database);
    }

    void add(Cancelled unit) {
        rows.change(
                "insert into cancelled_work(kind, work_key, subscriber, order_id, reason,"
                        + " parked_at, cancelled_at, cancelled_by, why)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                unit.kind(),
                unit.key(),
                unit.subscriber(),
                Rows.number(unit.order()),
                unit.reason(),
                unit.parkedAt().toEpochMilli(),
                unit.cancelledAt().toEpochMilli(),
                unit.by(),
                unit.why());
    }

    List<Cancelled> newest(long skip, int atMost) {
        return rows.list(
                "select * from cancelled_work order by cancelled_at desc, kind, work_key"
                        + " limit ? offset ?",
                List.of(atMost, skip),
                CancelledWork::read);
    }

    List<Cancelled> of(OrderId order) {
        return rows.list(
                "select * from cancelled_work where order_id = ? order by cancelled_at",
                List.of(order.value()),
                CancelledWork::read);
    }

    private static Cancelled read(ResultSet row) throws SQLException {
        return new Cancelled(
                row.getString("kind"),
                row.getString("work_key"),
                row.getString("subscriber"),
                Rows.order(row, "order_id"),
                row.getString("reason"),
                Rows.time(row, "parked_at"),
                Rows.time(row, "cancelled_at"),
                row.getString("cancelled_by"),
                row.getString("why"));
    }
}
