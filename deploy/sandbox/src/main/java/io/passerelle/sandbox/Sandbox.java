package io.passerelle.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.supplier.SupplierOptions;
import io.passerelle.sandbox.supplier.SupplierServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The outside world on one machine: a shop at `/admin/`, a FileMaker server at `/fmi/`, people at
/// work at `/control/`, and the suppliers' FTPS server on a port of its own. Loopback only.
///
/// What happened survives a restart: the state is written on close and after every change made
/// through the control API. A folder without a state gets the seed.
public final class Sandbox implements AutoCloseable {
    public static final String AGRIEST = "agriest";
    public static final String NORDLICHT = "nordlicht";

    private static final int BACKLOG = 1024;

    private final ShopifyEmulator shopify;
    private final FileMakerEmulator fileMaker;
    private final ShopFile shopFile;
    private final StateFile state;
    private final SupplierServer suppliers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    private Sandbox(SandboxOptions options) throws IOException {
        Files.createDirectories(options.data());
        shopify = new ShopifyEmulator(options.shopify(), options.clock());
        fileMaker = new FileMakerEmulator(options.clock());
        shopFile = ShopFile.in(fileMaker, options.fileMakerPassword());
        state = new StateFile(options.data().resolve("sandbox.json"), shopify, fileMaker);
        suppliers = SupplierServer.start(supplierOptions(options));
        fill(options);
        http = listening(options.port());
    }

    /// Starts everything, from the state kept in the data folder if there is one.
    public static Sandbox start(SandboxOptions options) {
        // Else small answers wait for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var sandbox = new Sandbox(options);
            sandbox.http.start();
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + options.port() + " or data folder", e);
        }
    }

    private static SupplierOptions supplierOptions(SandboxOptions options) {
        String password = options.supplierPassword();
        return SupplierOptions.in(options.data(), Map.of(AGRIEST, password, NORDLICHT, password))
                .withPort(options.ftpsPort());
    }

    private void fill(SandboxOptions options) {
        if (!state.isKept()) {
            Seed.sow(shopify, shopFile);
            return;
        }
        state.restore();
        URI receiver = options.shopify().webhookTarget();
        if (receiver != null) {
            shopify.dropSubscriptions();
            shopify.subscribeAll(receiver);
        }
    }

    private HttpServer listening(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server;
        try {
            server = HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            suppliers.close();
            throw e;
        }
        server.createContext("/admin/", shopify);
        server.createContext("/fmi/", fileMaker);
        var overview = new Overview(shopify, fileMaker, shopFile, suppliers);
        var deeds = new Deeds(shopify, fileMaker, shopFile, suppliers);
        server.createContext("/control/", new Control(overview, deeds, state::save));
        server.setExecutor(threads);
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /// The base address of both emulators and of the control API.
    public URI origin() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public ShopifyEmulator shopify() {
        return shopify;
    }

    public FileMakerEmulator fileMaker() {
        return fileMaker;
    }

    public ShopFile shopFile() {
        return shopFile;
    }

    public SupplierServer suppliers() {
        return suppliers;
    }

    /// Stops listening, then keeps the state. Doing it twice does no harm.
    @Override
    public void close() {
        http.stop(0);
        threads.close();
        suppliers.close();
        shopify.close();
        state.save();
    }
}
