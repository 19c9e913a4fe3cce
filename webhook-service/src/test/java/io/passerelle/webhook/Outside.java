package io.passerelle.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOptions;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/// The systems around the service: an emulated shop and both subscribers. One of each for all
/// tests; every test uses orders of its own.
public final class Outside {
    private static Outside only;

    private final ShopifyEmulator shop;
    private final List<Map.Entry<String, String>> said = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final FakeSubscriber sync;
    private final FakeSubscriber supplier;

    private Outside(Settings settings) {
        shop =
                new ShopifyEmulator(
                        ShopOptions.demo().withBucket(100_000, 10_000), Clock.systemUTC());
        serve(URI.create(settings.find("SHOPIFY_API_URL").orElseThrow()));
        sync = new FakeSubscriber(URI.create(settings.find("SYNC_SERVICE_URL").orElseThrow()));
        supplier =
                new FakeSubscriber(URI.create(settings.find("SUPPLIER_SERVICE_URL").orElseThrow()));
        for (int i = 1; i <= 5; i++) {
            shop.addVariant(NewVariant.of("SKU-" + i, "Vendor " + i, 1000));
        }
        subscribeAfresh();
    }

    /// Every topic goes to the service under test, and nothing anywhere else.
    public void subscribeAfresh() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        shop.dropSubscriptions();
        shop.subscribeAll(URI.create("http://localhost:" + port + "/webhooks/shopify/orders"));
    }

    public static synchronized Outside of(Settings settings) {
        if (only == null) {
            only = new Outside(settings);
        }
        only.sync.behave();
        only.supplier.behave();
        only.said.clear();
        only.asked.clear();
        only.shop.faults().clear();
        only.shop.releaseWebhooks();
        return only;
    }

    public ShopifyEmulator shop() {
        return shop;
    }

    public FakeSubscriber sync() {
        return sync;
    }

    public FakeSubscriber supplier() {
        return supplier;
    }

    /// Instead of the shop's own, to the next call of that operation: the answer's `data`.
    public void shopSays(String operation, String data) {
        said.add(Map.entry(operation, data));
    }

    /// The calls of that operation in this test, oldest first, as they came.
    public List<String> shopAsked(String operation) {
        return asked.stream().filter(text -> isOf(operation, text)).toList();
    }

    private static boolean isOf(String operation, String text) {
        return text.contains("query " + operation + "(")
                || text.contains("query " + operation + " {");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        String text = new String(request, UTF_8);
        asked.add(text);
        var next = said.stream().filter(s -> isOf(s.getKey(), text)).findFirst();
        if (next.isPresent() && said.remove(next.get())) {
            byte[] body = ("{\"data\":" + next.get().getValue() + "}").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            return;
        }
        exchange.setStreams(new ByteArrayInputStream(request), null);
        shop.handle(exchange);
    }

    private void serve(URI url) {
        try {
            var server = HttpServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/admin/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
