package io.passerelle.sandbox.shopify;

import java.util.regex.Pattern;

/// A global id, `gid://shopify/Order/123`; a query part (`?inventory_item_id=5`) is ignored.
record Gid(String type, long number) {

    private static final Pattern FORM = Pattern.compile("gid://shopify/(\\w+)/(\\d{1,19})(\\?.*)?");

    static Gid parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new Refusal(
                    "argumentLiteralsIncompatible", "Invalid global id '%s'".formatted(text));
        }
        return new Gid(match.group(1), Long.parseLong(match.group(2)));
    }

    static long number(String type, String text) {
        var id = parse(text);
        if (!id.type().equals(type)) {
            throw new Refusal(
                    "RESOURCE_NOT_FOUND", "Invalid id: %s is no %s".formatted(text, type));
        }
        return id.number();
    }

    static String of(String type, long number) {
        return "gid://shopify/" + type + "/" + number;
    }
}
