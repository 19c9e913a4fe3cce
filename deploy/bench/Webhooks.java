import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Measures a webhook receiver, and the disk beside it, and prints the table of
/// `docs/performance.md`. Started by `deploy/bench/webhooks`.
///
/// | argument | default | |
/// |---|---|---|
/// | `--url` | | where to send |
/// | `--secret`, `--shop`, `--topic` | `demo-secret`, `passerelle-demo.myshopify.com`, `shop/update` | what to sign with, and send as |
/// | `--connections`, `--seconds`, `--warm-up` | 64, 10, 10 | of the closed loop and the fixed rate |
/// | `--rate` | 500 | webhooks per second at the fixed rate |
/// | `--burst` | 10000 | webhooks at once, each on a connection of its own; 0 leaves it out |
/// | `--disk` | | a folder on the disk whose commits are measured; none if left out |
/// | `--pid` | | the server's process, for its memory |
/// | `--database` | | the server's SQLite file, to count what it has stored |
public final class Webhooks {
    private static final int BODY_BYTES = 2_400;
    private final Map<String, String> arguments;

    private Webhooks(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    public static void main(String... args) throws Exception {
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            arguments.put(args[i], args[i + 1]);
        }
        if (!arguments.containsKey("--url")) {
            System.err.println("--url: not set, expected where to send, such as"
                    + " http://127.0.0.1:8080/webhooks/shopify");
            System.exit(2);
        }
        new Webhooks(arguments).run();
    }

    private void run() throws Exception {
        System.out.println("| what | webhooks/s | p50 ms | p95 ms | p99 ms | max ms | not 200 | server RSS MB |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        if (arguments.containsKey("--disk")) {
            var ceiling = new SqliteCeiling(Path.of(arguments.get("--disk")), BODY_BYTES);
            System.out.printf("| raw SQLite, one insert per commit | %.0f | | | | | | |%n", ceiling.perSecond(1));
            System.out.printf("| raw SQLite, 100 inserts per commit | %.0f | | | | | | |%n", ceiling.perSecond(100));
        }
        Load load = new Load(URI.create(arguments.get("--url")), headers(), body());
        int connections = number("--connections", 64);
        Duration time = Duration.ofSeconds(number("--seconds", 10));
        int rate = number("--rate", 500);
        long acknowledged = load.closedLoop(connections, Duration.ofSeconds(number("--warm-up", 10))).ok();
        acknowledged += row("closed loop, " + connections + " connections", load.closedLoop(connections, time));
        acknowledged += row("fixed rate, " + rate + "/s", load.fixedRate(connections, rate, time));
        int burst = number("--burst", 10_000);
        if (burst > 0) {
            acknowledged += row(burst + " at once", load.atOnce(burst));
        }
        if (arguments.containsKey("--database")) {
            System.out.printf("%nAcknowledged: %d. Stored: %d.%n", acknowledged, stored());
        }
    }

    private long row(String what, Load.Result result) throws IOException {
        System.out.printf(
                "| %s | %.0f | %.1f | %.1f | %.1f | %.1f | %d | %s |%n",
                what,
                result.perSecond(),
                result.percentile(50),
                result.percentile(95),
                result.percentile(99),
                result.percentile(100),
                result.failed(),
                residentMegabytes());
        return result.ok();
    }

    private String residentMegabytes() throws IOException {
        if (!arguments.containsKey("--pid")) {
            return "";
        }
        return Files.readAllLines(Path.of("/proc", arguments.get("--pid"), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.toString(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024))
                .findFirst()
                .orElse("");
    }

    private long stored() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + arguments.get("--database"));
                var rows = database.createStatement().executeQuery("select count(*) from events")) {
            return rows.getLong(1);
        }
    }

    private String headers() throws GeneralSecurityException {
        return "X-Shopify-Topic: " + arguments.getOrDefault("--topic", "shop/update")
                + "\r\nX-Shopify-Shop-Domain: "
                + arguments.getOrDefault("--shop", "passerelle-demo.myshopify.com")
                + "\r\nX-Shopify-API-Version: 2026-10\r\nContent-Type: application/json"
                + "\r\nX-Shopify-Hmac-Sha256: "
                + sign(arguments.getOrDefault("--secret", "demo-secret"), body())
                + "\r\n";
    }

    private static byte[] body() {
        String start = "{\"id\":820982911946154508,\"note\":\"";
        return (start + "x".repeat(BODY_BYTES - start.length() - 2) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    private static String sign(String secret, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private int number(String argument, int otherwise) {
        return Integer.parseInt(arguments.getOrDefault(argument, Integer.toString(otherwise)));
    }
}
