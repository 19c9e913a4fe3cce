package io.passerelle.sandbox;

import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.filemaker.Movement;
import io.passerelle.sandbox.filemaker.ShopFile;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.shopify.Variant;
import io.passerelle.sandbox.shopify.WebhookAttempt;
import io.passerelle.sandbox.supplier.SupplierFile;
import io.passerelle.sandbox.supplier.SupplierServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be seen in the outside systems right now.
record Overview(
        ShopifyEmulator shopify,
        FileMakerEmulator fileMaker,
        ShopFile shopFile,
        SupplierServer suppliers) {

    /// @param fileMaker the content of the stock field; null if the file lacks the product
    record StockLine(
            @Nullable String sku,
            String title,
            String vendor,
            int available,
            int committed,
            @Nullable String fileMaker) {}

    record OrderRow(
            long id,
            String name,
            String financialStatus,
            @Nullable String fulfilmentStatus,
            boolean cancelled,
            List<LineRow> lines) {}

    /// @param quantity what is left of the line
    record LineRow(long id, @Nullable String sku, String title, int quantity) {}

    record All(
            List<StockLine> stock,
            List<OrderRow> orders,
            List<Movement> movements,
            Map<String, List<SupplierFile>> suppliers,
            List<WebhookAttempt> webhooks,
            int openTokens) {}

    All all() {
        return new All(
                stock(),
                orders(),
                movements(),
                supplierFiles(),
                webhooks(),
                fileMaker.openTokens());
    }

    List<StockLine> stock() {
        Set<String> inFile = Set.copyOf(shopFile.skus());
        return shopify.variants().stream().map(v -> line(v, inFile)).toList();
    }

    private StockLine line(Variant variant, Set<String> inFile) {
        String sku = variant.sku();
        if (sku == null) {
            return new StockLine(null, variant.title(), variant.vendor(), 0, 0, null);
        }
        return new StockLine(
                sku,
                variant.title(),
                variant.vendor(),
                shopify.available(sku),
                shopify.committed(sku),
                inFile.contains(sku) ? shopFile.stockText(sku) : null);
    }

    List<OrderRow> orders() {
        return shopify.orders().stream().map(Overview::row).toList();
    }

    static OrderRow row(ShopOrder order) {
        return new OrderRow(
                order.id(),
                order.name(),
                order.financialStatus(),
                order.fulfilmentStatus(),
                order.cancelledAt() != null,
                order.lines().stream()
                        .map(l -> new LineRow(l.id(), l.sku(), l.title(), l.currentQuantity()))
                        .toList());
    }

    List<Movement> movements() {
        return shopFile.movements();
    }

    /// By supplier, what lies in its `in/`.
    Map<String, List<SupplierFile>> supplierFiles() {
        Map<String, List<SupplierFile>> files = new LinkedHashMap<>();
        for (String user : List.of(Sandbox.AGRIEST, Sandbox.NORDLICHT)) {
            files.put(user, suppliers.files(user));
        }
        return files;
    }

    byte[] supplierFile(String user, String name) {
        return suppliers.read(user, name);
    }

    List<WebhookAttempt> webhooks() {
        return shopify.deliveries();
    }
}
