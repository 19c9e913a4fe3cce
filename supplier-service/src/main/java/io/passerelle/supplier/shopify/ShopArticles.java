package io.passerelle.supplier.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.LineId;
import io.passerelle.supplier.matching.Article;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// The products of orders' lines. Fails as [ShopFulfilments] does; may be repeated freely.
@ApplicationScoped
public class ShopArticles {
    private static final int AT_ONCE = 250;
    private final Shop shop;
    private final ShopifyDocument document = ShopifyDocument.load("line-articles");

    ShopArticles(Shop shop) {
        this.shop = shop;
    }

    /// One of each line; one call for each 250 of them.
    public Map<LineId, Article> of(List<LineId> lines) {
        Map<LineId, Article> articles = new HashMap<>();
        for (int i = 0; i < lines.size(); i += AT_ONCE) {
            List<LineId> some = lines.subList(i, Math.min(i + AT_ONCE, lines.size()));
            List<String> ids = some.stream().map(l -> "gid://shopify/LineItem/" + l).toList();
            JsonNode nodes = shop.run(document, Map.of("ids", ids)).path("nodes");
            if (nodes.size() != some.size()) {
                throw new ShopifyUnavailable(
                        "%d lines asked for, %d told".formatted(some.size(), nodes.size()));
            }
            for (int n = 0; n < some.size(); n++) {
                articles.put(some.get(n), article(nodes.get(n).path("product")));
            }
        }
        return articles;
    }

    private static Article article(JsonNode product) {
        return product.isObject()
                ? new Article(
                        product.path("productType").asText(""),
                        StreamSupport.stream(product.path("tags").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())
                : Article.UNKNOWN_PRODUCT;
    }
}
