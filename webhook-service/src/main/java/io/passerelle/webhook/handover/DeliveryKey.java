package io.passerelle.webhook.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
record DeliveryKey(@Column(name = "order_id") Long orderId, String subscriber) {}
