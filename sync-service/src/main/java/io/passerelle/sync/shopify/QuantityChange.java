package io.passerelle.sync.shopify;

/// Set `available` of an item, if it still is what it was.
public record QuantityChange(String itemId, int from, int to) {}
