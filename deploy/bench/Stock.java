import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOptions;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Whole syncs of a large shop, and the table of `docs/performance.md`. Started by
/// `deploy/bench/stock`. Shop and FileMaker are emulated in this process, with Shopify's standard
/// bucket (2000 points, 100 per second) and a delay for each call; the service is a process of its
/// own, as a user runs it.
///
/// | argument | default | |
/// |---|---|---|
/// | `--skus` | 100000 | |
/// | `--shopify-ms`, `--filemaker-ms` | 150, 400 | until a call is answered; a page of FileMaker is a call |
/// | `--program` | | the service and what goes before it, separated by blanks |
/// | `--folder` | | where its database goes |
public final class Stock {
    private static final double[] SHARES = {0, 0.01, 0.1, 1};
    private static final int START = 1000;
    private final Map<String, String> arguments;
    private final ShopifyEmulator shopify;
    private final ShopFile file;
    private final AtomicInteger fileMakerCalls = new AtomicInteger();
    private final HttpServer server;
    private final List<String> skus = new ArrayList<>();

    private Stock(Map<String, String> arguments) throws IOException {
        this.arguments = arguments;
        shopify = new ShopifyEmulator(ShopOptions.demo(), Clock.systemUTC());
        FileMakerEmulator fileMaker = new FileMakerEmulator(Clock.systemUTC());
        file = ShopFile.in(fileMaker, "sandbox");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.createContext("/admin/", slow(shopify, number("--shopify-ms", 150)));
        server.createContext("/fmi/", slow(counted(fileMaker), number("--filemaker-ms", 400)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    public static void main(String... args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            arguments.put(args[i], args[i + 1]);
        }
        int code = 1;
        try {
            new Stock(arguments).run();
            code = 0;
        } finally {
            // The servers' threads would keep the process.
            System.exit(code);
        }
    }

    private void run() throws Exception {
        for (int i = 0; i < number("--skus", 100_000); i++) {
            String sku = "SKU-%06d".formatted(i);
            skus.add(sku);
            shopify.addVariant(NewVariant.of(sku, "Bench", START));
            file.addProduct(sku, START);
        }
        server.start();
        System.out.println("| changed | wall s | peak RSS MB | Shopify calls | FileMaker calls | points | least possible |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|");
        sync();
        for (double share : SHARES) {
            row(share);
        }
    }

    private void row(double share) throws Exception {
        int changed = (int) Math.round(share * skus.size());
        for (int i = 0; i < changed; i++) {
            // Less each time: more may only be shown once it is proved that no order is on its way.
            file.receive(skus.get(i), -1);
        }
        long points = shopify.pointsUsed();
        int calls = shopifyCalls();
        int pages = fileMakerCalls.get();
        Spent spent = sync();
        requireLevel(changed);
        // One export to read them all, a look at it, and writes of 250.
        int least = 10 + 1 + 10 * Math.ceilDiv(changed, 250);
        System.out.printf(
                "| %.0f %% (%,d) | %.1f | %d | %d | %d | %d | %d |%n",
                share * 100,
                changed,
                spent.wall().toMillis() / 1e3,
                spent.peakKilobytes() / 1024,
                shopifyCalls() - calls,
                fileMakerCalls.get() - pages,
                shopify.pointsUsed() - points,
                least);
    }

    private int shopifyCalls() {
        return shopify.calls().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void requireLevel(int changed) {
        for (String sku : List.of(skus.getFirst(), skus.get(Math.max(0, changed - 1)), skus.getLast())) {
            if (file.stock(sku).intValueExact() != shopify.available(sku)) {
                throw new IllegalStateException(
                        "%s: FileMaker has %s, the shop %d".formatted(sku, file.stock(sku), shopify.available(sku)));
            }
        }
    }

    private record Spent(Duration wall, long peakKilobytes) {}

    /// With everything changed the breaker would rightly ask first.
    private Spent sync() throws IOException, InterruptedException {
        Path folder = Path.of(arguments.get("--folder"));
        List<String> line = new ArrayList<>(List.of(arguments.get("--program").split(" ")));
        line.add("sync");
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("sync.log").toFile());
        builder.environment().putAll(environment(folder));
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process));
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        if (process.exitValue() != 0) {
            System.err.println(Files.readString(folder.resolve("sync.log")));
            throw new IllegalStateException("sync ended with " + process.exitValue());
        }
        return new Spent(wall, peak);
    }

    private static long peakKilobytes(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private Map<String, String> environment(Path folder) {
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        ShopOptions shop = shopify.options();
        Map<String, String> all = new HashMap<>();
        all.put("DATA_DIR", folder.toString());
        all.put("SHOPIFY_SHOP_URL", shop.shopDomain());
        all.put("SHOPIFY_ACCESS_TOKEN", shop.accessToken());
        all.put("SHOPIFY_LOCATION_ID", Long.toString(shop.locationId()));
        all.put("SHOPIFY_API_URL", origin);
        all.put("FILEMAKER_HOST", origin);
        all.put("FILEMAKER_DATABASE", ShopFile.NAME);
        all.put("FILEMAKER_USERNAME", ShopFile.ACCOUNT);
        all.put("FILEMAKER_PASSWORD", "sandbox");
        all.put("INTERNAL_TOKEN", "bench-internal-token");
        all.put("PASSERELLE_SYNC_BREAKER_MAX_CHANGED_SHARE", "1");
        return all;
    }

    private HttpHandler counted(HttpHandler handler) {
        return exchange -> {
            fileMakerCalls.incrementAndGet();
            handler.handle(exchange);
        };
    }

    private static HttpHandler slow(HttpHandler handler, int millis) {
        return (HttpExchange exchange) -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            handler.handle(exchange);
        };
    }

    private int number(String argument, int otherwise) {
        return Integer.parseInt(arguments.getOrDefault(argument, Integer.toString(otherwise)));
    }
}
