package io.passerelle.webhook.order;

/// Which orders are meant: those for which all that is given holds.
///
/// @param text the merchant's name or number of the order (`#1043`, `1043`), Shopify's id or the
///   buyer's e-mail address; `""` for any
public record OrderFilter(String text, State state) {

    public enum State {
        ANY,
        /// Worked with, and not deleted in Shopify.
        ACTIVE,
        /// Deleted in Shopify.
        DELETED,
        /// Created before the go-live: kept, handed to nobody.
        HISTORY
    }
}
