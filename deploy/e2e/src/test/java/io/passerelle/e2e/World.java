package io.passerelle.e2e;

import io.passerelle.sandbox.FreePort;
import io.passerelle.sandbox.Sandbox;
import io.passerelle.sandbox.SandboxOptions;
import io.passerelle.sandbox.shopify.ShopOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The sandbox and the three services, each on a port of its own.
final class World implements AutoCloseable {
    static final String TOKEN = "end-to-end-test-token";
    static final String PERSON = "Ada Lovelace";
    static final String PASSWORD = "of the analytical engine";
    final Sandbox sandbox;
    final ServiceProcess webhook;
    final ServiceProcess sync;
    final ServiceProcess supplier;

    World(Path directory) {
        this(directory, Additions.NONE);
    }

    /// What a shop has that the others have not.
    ///
    /// @param sync settings below `sync`, as YAML in one line; so are those of the two suppliers
    record Additions(
            Map<String, String> environment, String sync, String agriest, String nordlicht) {
        static final Additions NONE = new Additions(Map.of(), "", "", "");
    }

    World(Path directory, Additions additions) {
        int webhookPort = FreePort.next();
        int syncPort = FreePort.next();
        int supplierPort = FreePort.next();
        ShopOptions shop =
                ShopOptions.demo()
                        .withOrderIndexLag(Duration.ofMillis(500))
                        .withRetrySpacing(
                                List.of(
                                        Duration.ofSeconds(1),
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(4),
                                        Duration.ofSeconds(8),
                                        Duration.ofSeconds(16)));
        sandbox =
                Sandbox.start(
                        SandboxOptions.in(directory.resolve("sandbox"), Clock.systemUTC())
                                .withShopify(shop)
                                .withWebhooks(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + webhookPort
                                                        + "/webhooks/shopify")));
        Map<String, String> environment = environment(directory);
        environment.put("WEBHOOK_SERVICE_URL", "http://127.0.0.1:" + webhookPort);
        environment.put("SYNC_SERVICE_URL", "http://127.0.0.1:" + syncPort);
        environment.put("SUPPLIER_SERVICE_URL", "http://127.0.0.1:" + supplierPort);
        environment.putAll(additions.environment());
        writeConfig(directory, additions);
        webhook = new ServiceProcess("webhook-service", webhookPort, directory, environment);
        sync = new ServiceProcess("sync-service", syncPort, directory, environment);
        supplier = new ServiceProcess("supplier-service", supplierPort, directory, environment);
    }

    World start() {
        List<ServiceProcess> all = List.of(webhook, sync, supplier);
        all.forEach(ServiceProcess::start);
        all.forEach(ServiceProcess::awaitReady);
        return this;
    }

    private Map<String, String> environment(Path directory) {
        String origin = sandbox.origin().toString();
        Map<String, String> environment = new HashMap<>();
        environment.put("DATA_DIR", directory.resolve("data").toString());
        environment.put("INTERNAL_TOKEN", TOKEN);
        environment.put("CONSOLE_USERNAME", PERSON);
        environment.put("CONSOLE_PASSWORD", PASSWORD);
        environment.put("DATA_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        environment.put("SHOPIFY_SHOP_URL", "passerelle-demo.myshopify.com");
        environment.put("SHOPIFY_ACCESS_TOKEN", "shpat_demo");
        environment.put("SHOPIFY_WEBHOOK_SECRET", "demo-secret");
        environment.put("SHOPIFY_LOCATION_ID", "655441491");
        environment.put("SHOPIFY_API_URL", origin);
        environment.put("FILEMAKER_HOST", origin);
        environment.put("FILEMAKER_DATABASE", "Shop");
        environment.put("FILEMAKER_USERNAME", "passerelle");
        environment.put("FILEMAKER_PASSWORD", "sandbox");
        environment.put("SYNC_INTERVAL_MINUTES", "1");
        environment.put("AGRIEST_FTP_PASSWORD", "sandbox");
        return environment;
    }

    private void writeConfig(Path directory, Additions additions) {
        try {
            Files.createDirectories(directory.resolve("config"));
            Files.writeString(
                    directory.resolve("config/application.yaml"),
                    """
                    passerelle:
                      sync: { order-lag: 1s%s }
                      reconcile: { interval: 3s }
                      suppliers:
                        agriest: %s
                        nordlicht: %s
                    """
                            .formatted(
                                    additions.sync(),
                                    supplier("Agriest", "AG-", additions.agriest()),
                                    supplier("Nordlicht", "NL-", additions.nordlicht())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String supplier(String vendor, String prefix, String more) {
        return """
        { match: { vendors: [%s], sku-prefixes: [%s] }, delivery: { host: localhost, port: %d, tls: explicit, \
        username: %s, password: "${AGRIEST_FTP_PASSWORD}", trust-certificate: "%s", directory: in }%s }\
        """
                .formatted(
                        vendor,
                        prefix,
                        sandbox.suppliers().port(),
                        vendor.toLowerCase(Locale.ROOT),
                        sandbox.suppliers().trustCertificate(),
                        more);
    }

    @Override
    public void close() {
        webhook.close();
        sync.close();
        supplier.close();
        sandbox.close();
    }
}
