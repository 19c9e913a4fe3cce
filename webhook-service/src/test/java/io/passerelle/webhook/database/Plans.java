package io.passerelle.webhook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// How SQLite finds what is asked of it. Every transaction holds up the intake, so none may walk a
/// table that grows with the years, nor sort what it holds.
public final class Plans {
    public static final String WALK = "SCAN";
    public static final String SORT = "TEMP B-TREE";

    private Plans() {}

    /// The steps of all statements that this makes.
    public static List<String> of(DataSource database, Runnable asked) {
        List<String> steps = new ArrayList<>();
        Statements.of(asked).forEach(sql -> steps.addAll(explained(database, sql)));
        assertThat(steps).isNotEmpty();
        return steps;
    }

    private static List<String> explained(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("explain query plan " + sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setLong(i, 1);
            }
            List<String> steps = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
