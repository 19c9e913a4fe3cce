package io.passerelle.common.shopify;

/// Shopify understood and said no: token, scope, version or document are wrong. Repeating does not
/// help; a person has to change something.
public class ShopifyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShopifyRefused(String message) {
        super(message);
    }
}
