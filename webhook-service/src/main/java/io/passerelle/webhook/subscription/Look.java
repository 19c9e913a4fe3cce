package io.passerelle.webhook.subscription;

import java.time.Instant;
import java.util.List;

/// The subscriptions as they were at one moment.
///
/// @param shopTime Shopify's clock when it began to answer, whole seconds, rounded down
/// @param notes what a subscription's repair cannot mend, for people
public record Look(Wanted wanted, SubscriptionPlan plan, Instant shopTime, List<String> notes) {

    public Look {
        notes = List.copyOf(notes);
    }
}
