package io.passerelle.sync.run;

/// What is known of one of our writes to Shopify.
enum WriteState {
    /// Sent, or about to be, or its answer was lost: it may have happened.
    OPEN,
    CONFIRMED,
    REFUSED
}
