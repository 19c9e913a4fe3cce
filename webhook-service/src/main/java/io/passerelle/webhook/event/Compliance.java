package io.passerelle.webhook.event;

/// Sees to what Shopify asks for by its compliance topics. Called in no transaction; called twice
/// for one event, it is done once.
public interface Compliance {

    /// A customer, or everybody, is to be forgotten.
    void erase(long event);

    /// A customer asks what is held about them.
    void export(long event);
}
