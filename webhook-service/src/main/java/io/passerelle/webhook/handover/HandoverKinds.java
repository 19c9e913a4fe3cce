package io.passerelle.webhook.handover;

import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.Work;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// One kind of work per subscriber: what one does not take waits in its own row.
@Singleton
class HandoverKinds {

    @Produces
    @Singleton
    @To(Subscriber.SYNC)
    HandoverWork sync(
            Deliveries deliveries, Subscribers subscribers, Work work, HandoverConfig config) {
        return new HandoverWork(Subscriber.SYNC, deliveries, subscribers, work, policy(config));
    }

    @Produces
    @Singleton
    @To(Subscriber.SUPPLIER)
    HandoverWork supplier(
            Deliveries deliveries, Subscribers subscribers, Work work, HandoverConfig config) {
        return new HandoverWork(Subscriber.SUPPLIER, deliveries, subscribers, work, policy(config));
    }

    private static RetryPolicy policy(HandoverConfig config) {
        return new RetryPolicy(config.firstPause(), config.longestPause(), config.parkAfter());
    }
}
