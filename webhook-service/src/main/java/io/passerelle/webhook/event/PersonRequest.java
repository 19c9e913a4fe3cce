package io.passerelle.webhook.event;

import io.passerelle.webhook.payload.Content;
import java.time.Instant;

/// A request about personal data, as its event tells it; personal data itself.
///
/// @param event the id of the event
/// @param stamp when Shopify sent it
public record PersonRequest(
        long event, String topic, Instant stamp, Instant receivedAt, Content content) {}
