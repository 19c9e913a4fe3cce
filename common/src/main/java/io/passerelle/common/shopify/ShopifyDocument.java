package io.passerelle.common.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A GraphQL document kept as the class-path resource `/graphql/<name>.graphql` of a service, where
/// a test holds it against Shopify's schema.
///
/// @param canWait whether it leaves the last points of the shop's budget to documents that cannot
public record ShopifyDocument(String name, String text, boolean canWait) {

    /// The same document as part of long work that nobody waits for.
    public ShopifyDocument inTheBackground() {
        return new ShopifyDocument(name, text, true);
    }

    public static ShopifyDocument load(String name) {
        String path = "/graphql/" + name + ".graphql";
        try (InputStream in =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream(path.substring(1))) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new ShopifyDocument(
                    name, new String(in.readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
