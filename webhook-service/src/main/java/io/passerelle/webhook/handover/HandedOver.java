package io.passerelle.webhook.handover;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// That a subscriber took an order in some revision, or refused it.
///
/// @param outcome `accepted`, or what it said
@RegisterForReflection
public record HandedOver(String subscriber, long revision, Instant at, String outcome) {}
