package io.passerelle.common.shopify;

/// Shopify understood and said no: token, scope, version or document are wrong. Repeating does not
/// help; a person has to change something.
public class ShopifyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean nothingHappened;

    private ShopifyRefused(String message, boolean nothingHappened) {
        super(message);
        this.nothingHappened = nothingHappened;
    }

    /// Refused before anything was done.
    public static ShopifyRefused beforeAnythingHappened(String message) {
        return new ShopifyRefused(message, true);
    }

    /// An answer that does not say whether a mutation took effect.
    public static ShopifyRefused withUnclearEffect(String message) {
        return new ShopifyRefused(message, false);
    }

    /// Of a mutation: it surely took no effect.
    public boolean nothingHappened() {
        return nothingHappened;
    }
}
