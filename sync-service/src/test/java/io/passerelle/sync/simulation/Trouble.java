package io.passerelle.sync.simulation;

/// What can go wrong or come in between. A history has some of them, chosen by its seed; a failing
/// one is shrunk by leaving out as many as it can do without.
enum Trouble {
    WEBHOOKS_LATE,
    WEBHOOKS_LOST,
    WEBHOOKS_TWICE,
    REFUNDS,
    CANCELLATIONS,
    EDITS,
    /// Draft orders and carts: Shopify holds units back for a while.
    HELD_STOCK,
    /// Somebody changes the number in Shopify's admin.
    SHOP_EDITS,
    /// Goods received, counted anew, broken.
    FILE_EDITS,
    RECORDS_OPEN,
    FILE_SILENT,
    FILE_NOT_ATOMIC,
    SHOP_SILENT,
    CRASHES,
    /// A process stands still, is taken for dead and wakes up beside its successor.
    TWO_WORKERS,
    /// Our clock and Shopify's differ.
    CLOCKS_APART,
    /// A purchase order reaches the supplier late: held for approval, the server down.
    ORDERS_HELD_BACK,
    /// A stock file is long on its way, comes twice, or after the next one.
    STOCK_FILES_LATE,
    /// The goods lie at two locations, and Shopify takes orders from either.
    TWO_LOCATIONS
}
