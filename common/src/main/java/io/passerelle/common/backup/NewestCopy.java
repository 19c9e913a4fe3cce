package io.passerelle.common.backup;

import io.passerelle.common.database.Rows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// When the newest sound copy was made, or since when one is expected if there is none. Kept in the
/// database it is of, as who makes copies is another process than who is asked for them, and in the
/// copy itself.
@Singleton
class NewestCopy {
    /// Of the database that stands before the table's name.
    static final String NOTE =
            "insert into %snewest_copy(id, made_at) values (1, ?)"
                    + " on conflict (id) do update set made_at = excluded.made_at";

    private final Rows rows;

    NewestCopy(DataSource database) {
        this.rows = new Rows(database);
    }

    Optional<Instant> madeAt() {
        return rows
                .list(
                        "select made_at from newest_copy",
                        List.of(),
                        row -> Rows.time(row, "made_at"))
                .stream()
                .findFirst();
    }

    void madeAt(Instant time) {
        rows.change(NOTE.formatted(""), time.toEpochMilli());
    }
}
