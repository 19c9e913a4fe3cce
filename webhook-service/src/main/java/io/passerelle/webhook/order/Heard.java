package io.passerelle.webhook.order;

import java.time.Instant;

/// How we came to a state.
///
/// @param source `webhook` or `reconciled`
/// @param stamp when the state was true, on Shopify's clock: decides between two states of the same
///   `updated_at`, the later one wins
public record Heard(String source, Instant stamp) {}
