package io.passerelle.sync.run;

/// What a run did with a SKU.
public enum Outcome {
    /// Shopify already shows what may be shown.
    EQUAL,
    /// Shopify was set.
    WRITTEN,
    /// A dry run: Shopify would have been set.
    WOULD_WRITE,
    /// More may be shown once a later reconciliation has proved that no order is on its way.
    WAITING,
    /// A movement was being booked while FileMaker was read; the next run compares again.
    IN_MOTION,
    /// Not ours to set, or not to be guessed; the reason says why.
    SKIPPED,
    /// Shopify refused the write, or did not answer.
    FAILED
}
