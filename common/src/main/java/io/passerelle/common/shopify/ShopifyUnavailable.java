package io.passerelle.common.shopify;

/// Shopify did not answer, is throttling or has an internal error: the same call may succeed later.
/// Of a mutation it is not known whether it took effect.
public class ShopifyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShopifyUnavailable(String message) {
        super(message);
    }

    public ShopifyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
