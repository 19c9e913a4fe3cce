package io.passerelle.common.condition;

import io.passerelle.common.database.Rows;
import io.passerelle.common.runtime.Outside.Trouble;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Systems that did not answer, in a table: a process that has just begun does not know it yet, and
/// must not have it called over.
@Singleton
class KeptTroubles {
    private static final int LONGEST = 2_000;
    private final Rows rows;

    KeptTroubles(DataSource database) {
        this.rows = new Rows(database);
    }

    /// By the system's name.
    Map<String, Trouble> all() {
        return rows
                .list(
                        "select system, since, met, words from troubles",
                        List.of(),
                        row ->
                                new Trouble(
                                        row.getString("system"),
                                        Instant.ofEpochMilli(row.getLong("since")),
                                        Instant.ofEpochMilli(row.getLong("met")),
                                        row.getString("words")))
                .stream()
                .collect(Collectors.toMap(Trouble::system, Function.identity()));
    }

    /// Until [#end]; since when it is, is what is told first.
    void keep(Trouble trouble) {
        String words = trouble.words();
        QuarkusTransaction.joiningExisting()
                .run(() ->
                        rows.change(
                                "insert into troubles(system, since, met, words) values (?, ?, ?, ?)"
                                        + " on conflict (system) do update set"
                                        + " met = excluded.met, words = excluded.words",
                                trouble.system(),
                                trouble.since().toEpochMilli(),
                                trouble.met().toEpochMilli(),
                                words.substring(0, Math.min(words.length(), LONGEST))));
    }

    void end(String system) {
        QuarkusTransaction.joiningExisting()
                .run(() -> rows.change("delete from troubles where system = ?", system));
    }
}
