import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;

/// What SQLite alone can do on this disk: one thread, WAL, `synchronous=FULL`, nothing else.
final class SqliteCeiling {
    private static final long NANOS = Duration.ofSeconds(4).toNanos();
    private final Path folder;
    private final byte[] body;

    SqliteCeiling(Path folder, int bodyBytes) {
        this.folder = folder;
        this.body = new byte[bodyBytes];
    }

    /// Rows per second, committed so many at a time.
    double perSecond(int perCommit) throws Exception {
        Path file = Files.createTempDirectory(folder, "ceiling").resolve("ceiling.db");
        try (var database = DriverManager.getConnection(
                        "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL");
                var statement = database.createStatement()) {
            statement.execute("create table events (id integer primary key, webhook_id text unique, body blob)");
            database.setAutoCommit(false);
            try (var insert = database.prepareStatement("insert into events (webhook_id, body) values (?, ?)")) {
                long start = System.nanoTime();
                long rows = 0;
                while (System.nanoTime() - start < NANOS) {
                    for (int i = 0; i < perCommit; i++, rows++) {
                        insert.setString(1, UUID.randomUUID().toString());
                        insert.setBytes(2, body);
                        insert.executeUpdate();
                    }
                    database.commit();
                }
                return rows / ((System.nanoTime() - start) / 1e9);
            }
        }
    }
}
