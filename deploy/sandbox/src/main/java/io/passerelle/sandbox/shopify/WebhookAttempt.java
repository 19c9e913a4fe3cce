package io.passerelle.sandbox.shopify;

import java.time.Instant;

/// One attempt to deliver a webhook.
///
/// @param topic as in the header, `orders/create`
/// @param attempt 1 for the first
/// @param statusCode what the receiver answered; 0 if there was no answer
public record WebhookAttempt(
        String webhookId, String topic, long orderId, int attempt, int statusCode, Instant at) {

    public boolean accepted() {
        return statusCode >= 200 && statusCode < 300;
    }
}
