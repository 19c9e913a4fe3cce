package io.passerelle.webhook.reconcile;

import java.time.Instant;

/// A complete pass.
///
/// @param since from when on changes were looked for
/// @param mark Shopify's clock at the first page's answer: what had changed before, and was in
///   Shopify's index, has been seen
/// @param seen orders listed
/// @param missed of these, those that were fetched because they were missing or older here
record Findings(Instant since, Instant mark, int seen, int missed) {}
