package io.passerelle.webhook.handover;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// One kind of work per subscriber: what one does not take waits in its own row.
@Singleton
class HandoverKinds {

    @Produces
    @Singleton
    @To(Subscriber.SYNC)
    HandoverWork sync(Deliveries deliveries, Subscribers subscribers) {
        return new HandoverWork(Subscriber.SYNC, deliveries, subscribers);
    }

    @Produces
    @Singleton
    @To(Subscriber.SUPPLIER)
    HandoverWork supplier(Deliveries deliveries, Subscribers subscribers) {
        return new HandoverWork(Subscriber.SUPPLIER, deliveries, subscribers);
    }
}
