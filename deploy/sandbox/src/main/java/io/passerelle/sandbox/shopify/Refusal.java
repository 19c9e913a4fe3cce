package io.passerelle.sandbox.shopify;

/// A call that Shopify answers with a top-level error instead of data.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
