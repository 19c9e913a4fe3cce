package io.passerelle.common.value;

import java.util.Locale;
import java.util.regex.Pattern;

/// A shop's permanent domain, `name.myshopify.com`, in lower case. The identity of a shop: webhooks
/// and API calls of another one are refused.
public record ShopDomain(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.myshopify\\.com");

    public ShopDomain {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "expected a domain like name.myshopify.com, found '" + value + "'");
        }
    }

    /// Reads a domain as people paste it: any case, with or without `https://` and a final slash.
    public static ShopDomain parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return new ShopDomain(bare.replaceFirst("^https://", "").replaceFirst("/$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
