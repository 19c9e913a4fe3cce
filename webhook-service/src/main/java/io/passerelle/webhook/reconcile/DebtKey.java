package io.passerelle.webhook.reconcile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
record DebtKey(@Column(name = "pass_id") Long passId, @Column(name = "order_id") Long orderId) {}
