package io.passerelle.common.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A GraphQL document kept as the class-path resource `/graphql/<name>.graphql` of a service, where
/// a test holds it against Shopify's schema.
public record ShopifyDocument(String name, String text) {

    public static ShopifyDocument load(String name) {
        String path = "/graphql/" + name + ".graphql";
        try (InputStream in =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream(path.substring(1))) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new ShopifyDocument(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
