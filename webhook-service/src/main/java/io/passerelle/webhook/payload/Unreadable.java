package io.passerelle.webhook.payload;

/// A body that says something else than a Shopify order does. The message names the field, what was
/// found and what was expected.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
