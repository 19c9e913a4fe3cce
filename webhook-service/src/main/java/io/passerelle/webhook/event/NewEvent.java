package io.passerelle.webhook.event;

/// An event as it arrived; nothing in it has been read yet.
///
/// @param webhookId Shopify's key of this delivery, the same on every repetition; opaque
/// @param topic such as `orders/create`
/// @param apiVersion the version the body is written in, `""` if not told
/// @param eventId groups deliveries of one action, `""` if not told
/// @param triggeredAt when Shopify says it happened, its own text, `""` if not told
/// @param trace the trace of its arrival (see [io.passerelle.common.trace.Traces]), `""` if none
public record NewEvent(
        EventSource source,
        String webhookId,
        String topic,
        String apiVersion,
        String eventId,
        String triggeredAt,
        RawBody body,
        String trace) {}
