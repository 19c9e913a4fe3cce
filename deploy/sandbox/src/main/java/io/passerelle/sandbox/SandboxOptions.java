package io.passerelle.sandbox;

import io.passerelle.sandbox.shopify.ShopOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// Where the sandbox listens and keeps its state, and what opens its doors.
///
/// @param port of the emulators and the control API; 0 takes a free one
/// @param ftpsPort of the suppliers' server; 0 takes a free one
/// @param data the folder for state, supplier files and certificate
/// @param shopify the shop, its credentials and where its webhooks go
/// @param fileMakerPassword of the accounts of the file
/// @param supplierPassword of the suppliers' users
public record SandboxOptions(
        int port,
        int ftpsPort,
        Path data,
        ShopOptions shopify,
        String fileMakerPassword,
        String supplierPassword,
        Clock clock) {
    /// Free ports, the demonstration's shop and passwords.
    public static SandboxOptions in(Path data, Clock clock) {
        return new SandboxOptions(0, 0, data, ShopOptions.demo(), "sandbox", "sandbox", clock);
    }

    public SandboxOptions withPorts(int http, int ftps) {
        return new SandboxOptions(
                http, ftps, data, shopify, fileMakerPassword, supplierPassword, clock);
    }

    public SandboxOptions withPasswords(String fileMaker, String supplier) {
        return new SandboxOptions(port, ftpsPort, data, shopify, fileMaker, supplier, clock);
    }

    /// The receiver of every webhook topic, in place of those a kept state may name.
    public SandboxOptions withWebhooks(URI receiver) {
        return withShopify(shopify.withWebhookTarget(receiver));
    }

    public SandboxOptions withShopify(ShopOptions shop) {
        return new SandboxOptions(
                port, ftpsPort, data, shop, fileMakerPassword, supplierPassword, clock);
    }

    @Override
    public String toString() {
        return "SandboxOptions[port=" + port + ", ftpsPort=" + ftpsPort + ", data=" + data + "]";
    }
}
