package io.passerelle.webhook.reconcile;

/// Answers of Shopify about one order, written by hand.
final class Answers {

    private Answers() {}

    static String list(long id, String updatedAt) {
        return """
        {"orders":{"nodes":[{"id":"gid://shopify/Order/%d","updatedAt":"%s"}],
         "pageInfo":{"hasNextPage":false,"endCursor":null}}}
        """
                .formatted(id, updatedAt);
    }

    /// A page after which another one begins at `cursor`.
    static String page(long id, String cursor) {
        return list(id, "2026-11-21T09:00:00Z")
                .replace("false,\"endCursor\":null", "true,\"endCursor\":\"" + cursor + "\"");
    }

    /// @param currency `""` makes it unreadable
    static String detail(long id, String updatedAt, String currency) {
        return """
        {"order":{"id":"gid://shopify/Order/%d","name":"#1","createdAt":"2026-11-21T09:00:00Z",
         "updatedAt":"%s","currencyCode":"%s","displayFinancialStatus":"PAID","refunds":[],
         "fewRefunds":[],"lineItems":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null}}}}
        """
                .formatted(id, updatedAt, currency);
    }
}
