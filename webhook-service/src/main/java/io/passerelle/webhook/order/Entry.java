package io.passerelle.webhook.order;

/// What became of a state that was entered.
public sealed interface Entry {

    /// It is the newest one now.
    ///
    /// @param revision counts the changes of this order here, from 1; grows by one
    record Newer(long revision) implements Entry {}

    /// It is the newest one now, of an order from before the go-live: kept, handed to nobody.
    record History() implements Entry {}

    /// A newer one, or the same, was here already; nothing changed.
    record Outdated() implements Entry {}
}
