package io.passerelle.supplier;

import com.sun.net.httpserver.HttpServer;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.NewVariant;
import io.passerelle.sandbox.shopify.ShopOptions;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// An emulated shop beside [TestSuppliers], with articles of the supplier `agriest`.
public class TestShop implements QuarkusTestResourceLifecycleManager {
    public static ShopifyEmulator shop;
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        shop = new ShopifyEmulator(ShopOptions.demo(), Clock.systemUTC());
        for (String sku : List.of("AG-1", "AG-2", "AG-3")) {
            shop.addVariant(NewVariant.of(sku, "agriest", 10_000));
        }
        shop.addVariant(NewVariant.of("CM-1", "calm", 10_000));
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/admin/", shop);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        String calm = "passerelle.suppliers.calm.shipments.";
        return Map.of(
                calm + "notify-customer",
                "true",
                calm + "carrier",
                "DHL Express",
                calm + "tracking-url",
                "https://track.example/{number}",
                "SHOPIFY_SHOP_URL",
                shop.options().shopDomain(),
                "SHOPIFY_ACCESS_TOKEN",
                shop.options().accessToken(),
                "SHOPIFY_API_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "passerelle.shipments.settle-time",
                "1s",
                "passerelle.shipments.look-again",
                "200ms",
                "passerelle.shipments.longest-wait",
                "3s");
    }

    /// A paid order placed in the shop.
    public static ShopOrder place(NewLine... lines) {
        return shop.place(NewOrder.paid(lines));
    }

    /// The order as it is handed over to us.
    public static PlacedOrder handedOver(ShopOrder order) {
        PlacedOrder sample = SampleOrder.order().get();
        return new PlacedOrder(
                new OrderId(order.id()),
                order.name(),
                order.head().createdAt(),
                order.updatedAt(),
                order.cancelledAt(),
                false,
                false,
                sample.payment(),
                sample.currency(),
                order.lines().stream().map(TestShop::line).toList(),
                sample.buyer());
    }

    private static OrderLine line(io.passerelle.sandbox.shopify.OrderLine line) {
        return new OrderLine(
                new LineId(line.id()),
                line.sku() == null ? null : new Sku(line.sku()),
                line.title(),
                String.valueOf(line.vendor()),
                line.quantity(),
                List.of(),
                true,
                new io.passerelle.common.value.Money(1000, SampleOrder.EUR));
    }

    @Override
    public void stop() {
        server.stop(0);
        shop.close();
    }
}
