package io.passerelle.sync;

import com.sun.net.httpserver.HttpServer;
import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.filemaker.LedgerFile;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOptions;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/// The outside world of the tests: an emulated shop and FileMaker file on one port, and the clock
/// that all of it, the service included, goes by.
@Startup
@Singleton
public class TestWorld {
    private volatile Duration ahead = Duration.ZERO;
    private final InstantSource now = () -> Clock.systemUTC().instant().plus(ahead);
    private final Clock clock = now.withZone(ZoneOffset.UTC);
    private final FileMakerEmulator fileMaker = new FileMakerEmulator(clock);
    private final ShopFile file = ShopFile.in(fileMaker, "sandbox");
    private final LedgerFile ledgerFile = LedgerFile.in(file.database());
    private final ShopifyEmulator shop = new ShopifyEmulator(ShopOptions.demo(), clock);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private int products;

    @PostConstruct
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/admin/", shop);
        server.createContext("/fmi/", fileMaker);
        server.start();
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue("passerelle.test.emulated", Boolean.class).orElse(true)) {
            String address = "http://localhost:" + server.getAddress().getPort();
            System.setProperty("SHOPIFY_API_URL", address);
            System.setProperty("FILEMAKER_HOST", address);
        }
    }

    @PreDestroy
    void stop() {
        server.stop(0);
        shop.close();
        threads.close();
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    public ShopifyEmulator shop() {
        return shop;
    }

    public ShopFile file() {
        return file;
    }

    /// Tables and layouts of another kind of file, in the same database.
    public LedgerFile ledgerFile() {
        return ledgerFile;
    }

    public FileMakerEmulator fileMaker() {
        return fileMaker;
    }

    public Instant now() {
        return clock.instant();
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /// A product of its own for a test, with its numbers on both sides.
    public String product(int inFileMaker, int inShopify) {
        products++;
        String sku = "T-" + products;
        file.addProduct(sku, inFileMaker);
        shop.addVariant(NewVariant.of(sku, "Maison", inShopify));
        return sku;
    }
}
