package io.passerelle.sync.movement;

import java.math.BigDecimal;

/// A write for a movement that was, or may have been, sent.
///
/// @param before stock before and after it
/// @param rows what the ledger had of the movement just before it was sent
/// @param recent whether it may still be on its way
record Sent(BigDecimal before, BigDecimal after, int rows, boolean recent) {}
