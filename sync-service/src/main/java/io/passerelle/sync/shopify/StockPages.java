package io.passerelle.sync.shopify;

import java.util.Optional;

/// All variants, in portions.
public interface StockPages extends AutoCloseable {

    /// Whether all numbers were read before the first portion is here. Otherwise each portion is
    /// read when it is asked for.
    boolean readAtOnce();

    /// The next portion; empty at the end. May wait for long before the first.
    Optional<StockPage> next();

    @Override
    void close();
}
