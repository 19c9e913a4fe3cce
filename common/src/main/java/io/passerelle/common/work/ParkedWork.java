package io.passerelle.common.work;

import io.passerelle.common.database.Rows;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The table of parked units. Written inside the transaction that ends the attempt.
@Singleton
class ParkedWork {
    private final Rows rows;

    ParkedWork(DataSource database) {
        this.rows = new Rows(database);
    }

    void put(Parked parked) {
        remove(parked.kind(), parked.key());
        rows.change(
                "insert into parked_work(kind, work_key, subscriber, order_id, reason, since,"
                        + " parked_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?)",
                parked.kind(),
                parked.key(),
                parked.subscriber(),
                Rows.number(parked.order()),
                parked.reason(),
                parked.since().toEpochMilli(),
                parked.parkedAt().toEpochMilli(),
                parked.attempts());
    }

    boolean remove(String kind, String key) {
        return rows.change("delete from parked_work where kind = ? and work_key = ?", kind, key)
                > 0;
    }

    /// Oldest first.
    List<Parked> find(ParkedFilter filter) {
        return find(filter, 0, Integer.MAX_VALUE);
    }

    List<Parked> find(ParkedFilter filter, long skip, int atMost) {
        ParkedFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add(atMost);
        values.add(skip);
        return rows.list(
                "select * from parked_work"
                        + condition.where()
                        + " order by parked_at, kind, work_key limit ? offset ?",
                values,
                ParkedWork::read);
    }

    long count(ParkedFilter filter) {
        ParkedFilter.Condition condition = filter.condition();
        return rows.list(
                        "select count(*) from parked_work" + condition.where(),
                        condition.values(),
                        row -> row.getLong(1))
                .getFirst();
    }

    private static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                row.getString("kind"),
                row.getString("work_key"),
                row.getString("subscriber"),
                Rows.order(row, "order_id"),
                row.getString("reason"),
                Rows.time(row, "since"),
                Rows.time(row, "parked_at"),
                row.getInt("attempts"));
    }
}
