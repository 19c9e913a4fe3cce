package io.passerelle.common.value;

import java.util.regex.Pattern;

/// Shopify's global ids: `gid://shopify/<Type>/<number>`, sometimes with a query behind the number.
final class GlobalId {
    private static final Pattern SHAPE =
            Pattern.compile("gid://shopify/(\\w+)/(\\d{1,19})(\\?.*)?");

    private GlobalId() {}

    static long number(String text, String type) {
        var match = SHAPE.matcher(text);
        if (match.matches() && match.group(1).equals(type)) {
            return Long.parseLong(match.group(2));
        }
        if (text.matches("\\d{1,19}")) {
            return Long.parseLong(text);
        }
        throw new IllegalArgumentException(
                "expected a number or gid://shopify/" + type + "/<number>, found '" + text + "'");
    }
}
