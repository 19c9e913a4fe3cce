package io.passerelle.common.shopify;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/// Opens the HTTP client: certificate and host name checked, time-outs bounded.
final class ShopifyConnection {

    private ShopifyConnection() {}

    static ShopifyApi open(URI baseUrl) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(baseUrl)
                .connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(30, TimeUnit.SECONDS)
                .disableDefaultMapper(true)
                .build(ShopifyApi.class);
    }
}
