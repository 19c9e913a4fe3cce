package io.passerelle.common.shopify;

import java.time.Duration;

/// Waiting, so that tests need not.
public interface Pause {

    /// @throws ShopifyUnavailable if interrupted: the process is ending
    void sleep(Duration duration);

    static void real(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopifyUnavailable("interrupted while waiting for Shopify", e);
        }
    }
}
