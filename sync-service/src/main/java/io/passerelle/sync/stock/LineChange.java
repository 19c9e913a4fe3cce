package io.passerelle.sync.stock;

/// What an order line takes by one known change.
///
/// @param line Shopify's id of the order line
/// @param units negative when given back
public record LineChange(long line, int units) {}
