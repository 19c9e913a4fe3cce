package io.passerelle.webhook.order;

/// Whether orders can be found by their buyer's e-mail address.
public enum AddressSearch {
    ALL,
    /// Some kept before have no fingerprint of the newest key yet; it is being made.
    NOT_YET_ALL,
    /// Without `DATA_KEY` no fingerprint of an address is kept.
    NONE
}
