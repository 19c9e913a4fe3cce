package io.passerelle.webhook.subscription;

import java.util.List;
import java.util.Optional;

/// An attempt to carry out a plan.
///
/// @param steps one per due action, in the order they were tried
/// @param after what Shopify lists afterwards, which alone says how it went
public record Repair(Look before, List<Step> steps, Look after) {

    public Repair {
        steps = List.copyOf(steps);
    }

    /// @param trouble Shopify's reason against it; empty if it was done
    public record Step(Action action, Optional<String> trouble) {}

    /// Nothing is left to do.
    public boolean isComplete() {
        return after.plan().due().isEmpty();
    }

    public boolean isAnyDone() {
        return steps.stream().anyMatch(step -> step.trouble().isEmpty());
    }
}
