package io.passerelle.common.shopify;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import io.passerelle.common.value.ShopDomain;
import java.net.URI;

/// Where the shop is and how we are let in.
///
/// @param baseUrl `https://<shop>`, or the sandbox's address
/// @param apiVersion such as `2026-10`
public record ShopifySettings(ShopDomain shop, URI baseUrl, String apiVersion, Access access) {
    static final String SHOP = "SHOPIFY_SHOP_URL";

    /// How the token is had.
    public sealed interface Access {
        /// A permanent token of a custom app made before 2026.
        record Token(String value) implements Access {
            @Override
            public String toString() {
                return "Token[secret]";
            }
        }

        /// A Dev Dashboard app: tokens of 24 hours by the client-credentials grant.
        record ClientCredentials(String id, String secret) implements Access {
            @Override
            public String toString() {
                return "ClientCredentials[secret]";
            }
        }
    }

    public static ShopifySettings from(Settings settings) {
        ShopDomain shop = shop(settings);
        URI base =
                settings.find(
                                "SHOPIFY_API_URL",
                                "https://… (plain http only to this machine)",
                                WebAddress::secure)
                        .orElse(URI.create("https://" + shop));
        String version =
                settings.find(
                                "SHOPIFY_API_VERSION",
                                "a version like 2026-10",
                                ShopifySettings::version)
                        .orElse("2026-10");
        return new ShopifySettings(shop, base, version, access(settings));
    }

    /// Which shop; who only receives its webhooks needs no more.
    public static ShopDomain shop(Settings settings) {
        return settings.require(SHOP, "a shop domain like name.myshopify.com", ShopDomain::parse);
    }

    private static Access access(Settings settings) {
        var token = settings.find("SHOPIFY_ACCESS_TOKEN");
        if (token.isPresent()) {
            return new Access.Token(token.get());
        }
        var id = settings.find("SHOPIFY_CLIENT_ID");
        var secret = settings.find("SHOPIFY_CLIENT_SECRET");
        if (id.isEmpty() && secret.isEmpty()) {
            throw new BadSetting(
                    "SHOPIFY_ACCESS_TOKEN: not set, expected an Admin API token, or SHOPIFY_CLIENT_ID with"
                            + " SHOPIFY_CLIENT_SECRET");
        }
        return new Access.ClientCredentials(
                settings.requireSecret(
                        "SHOPIFY_CLIENT_ID", "the client id of the Dev Dashboard app"),
                settings.requireSecret(
                        "SHOPIFY_CLIENT_SECRET", "the client secret of the Dev Dashboard app"));
    }

    private static String version(String text) {
        if (!text.matches("20\\d\\d-(01|04|07|10)|unstable")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
