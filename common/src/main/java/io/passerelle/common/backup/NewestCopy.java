package io.passerelle.common.backup;

import io.passerelle.common.database.Rows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// When the newest sound copy was made, kept in the database it is of: who makes copies is another
/// process than who is asked for them. A copy knows of the one before.
@Singleton
class NewestCopy {
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
        rows.change(
                "insert into newest_copy(id, made_at) values (1, ?)"
                        + " on conflict (id) do update set made_at = excluded.made_at",
                time.toEpochMilli());
    }
}
