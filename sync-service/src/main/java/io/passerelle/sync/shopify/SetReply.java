package io.passerelle.sync.shopify;

import java.util.Map;

/// What became of a batch of quantity writes. Shopify takes a batch whole or not at all.
public sealed interface SetReply {

    record Done() implements SetReply {}

    /// Nothing was written because of these entries.
    ///
    /// @param refusals by position in the batch
    record Rejected(Map<Integer, Refusal> refusals) implements SetReply {}

    /// No answer: it may have been written.
    record Unknown(String reason) implements SetReply {}

    /// @param stale the number changed since it was read
    record Refusal(boolean stale, String message) {}
}
