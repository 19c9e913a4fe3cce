package io.passerelle.webhook.order;

import io.passerelle.webhook.payload.Unexplained;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How orders are read.
@ConfigMapping(prefix = "passerelle.orders")
interface OrdersConfig {

    /// What became of units that an edit, or a cancellation without a refund, took off a line:
    /// `restocked` or `kept`. **An assumption either way**: Shopify does not say whether it put
    /// such units back into `available`. Its admin proposes restocking, and few take the tick away,
    /// hence the default. A shop whose people usually do not restock sets `kept`: then such units
    /// count as gone until a stock count brings them back.
    @WithDefault("restocked")
    Unexplained unexplainedGiveBack();
}
