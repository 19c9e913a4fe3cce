package io.passerelle.webhook.console.page;

import java.time.Instant;

/// One entry of an order's timeline, whichever service tells it.
///
/// @param service `webhook`, `sync` or `supplier`
/// @param what in a word
/// @param detail in words for a person
public record Step(Instant at, String service, String what, String detail) {}
