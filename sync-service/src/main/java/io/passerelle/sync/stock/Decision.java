package io.passerelle.sync.stock;

/// What is to be done with a SKU's `available` in Shopify.
public sealed interface Decision {

    /// Nothing: it is right, or nothing can be said for certain.
    record Leave(String why) implements Decision {}

    /// More may be sold, but not before an anchor proves it.
    record WaitForAnchor(int wanted) implements Decision {}

    /// Set it.
    record Write(int from, int to) implements Decision {

        public int delta() {
            return to - from;
        }
    }
}
