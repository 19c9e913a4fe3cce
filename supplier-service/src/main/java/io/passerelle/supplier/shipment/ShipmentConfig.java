package io.passerelle.supplier.shipment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "passerelle.shipments")
interface ShipmentConfig {

    /// When a fulfilment was asked for and no answer came, Shopify may still be at it for so long.
    /// Only then is one that it does not show taken for not made.
    @WithDefault("2m")
    Duration settleTime();

    /// How often to look whether Shopify lets a shipment go on, of which it says it is on hold.
    @WithDefault("15m")
    Duration lookAgain();

    /// A shipment that Shopify holds back for longer is held for a person here.
    @WithDefault("24h")
    Duration longestWait();
}
