package io.passerelle.common.work;

import io.passerelle.common.database.Rows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The calls for units that were being done at the time; see [WorkKind#isDoneAgainIfCalled].
///
/// Caller and worker both write the unit's own row before they look: so they come one after the
/// other, and either the worker sees the call, or the caller sees that the unit has ended.
@Singleton
class CalledAgain {
    private final Rows rows;

    CalledAgain(DataSource database) {
        this.rows = new Rows(database);
    }

    /// In the caller's transaction. False if the unit is not being done.
    boolean note(String kind, String key, Instant due) {
        if (!isBeingDone(kind, key)) {
            return false;
        }
        rows.change(
                "insert into called_again(kind, work_key, due) values (?, ?, ?)"
                        + " on conflict (kind, work_key) do update set due = excluded.due"
                        + " where called_again.due > excluded.due",
                kind,
                key,
                due.toEpochMilli());
        return true;
    }

    /// In the transaction that settles the unit: when it was called for, at the earliest.
    Optional<Instant> take(String kind, String key) {
        if (!isBeingDone(kind, key)) {
            return Optional.empty();
        }
        Optional<Instant> due =
                rows
                        .list(
                                "select due from called_again where kind = ? and work_key = ?",
                                List.of(kind, key),
                                row -> Rows.time(row, "due"))
                        .stream()
                        .findFirst();
        rows.change("delete from called_again where kind = ? and work_key = ?", kind, key);
        return due;
    }

    private boolean isBeingDone(String kind, String key) {
        return rows.change(
                        "update scheduled_tasks set picked = picked"
                                + " where task_name = ? and task_instance = ? and picked",
                        kind,
                        key)
                > 0;
    }
}
