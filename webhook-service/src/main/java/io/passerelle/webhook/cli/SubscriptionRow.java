package io.passerelle.webhook.cli;

import io.passerelle.webhook.subscription.Action;
import io.passerelle.webhook.subscription.Repair;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A line of `subscribe`.
///
/// @param id `""` of one that is not there
/// @param failed whether Shopify refused it
@RegisterForReflection
record SubscriptionRow(String action, String topic, String id, String detail, boolean failed) {

    static SubscriptionRow planned(Action action) {
        return of(action, Optional.empty());
    }

    /// What was tried, then what needed nothing.
    static List<SubscriptionRow> done(Repair repair) {
        return Stream.concat(
                        repair.steps().stream().map(s -> of(s.action(), s.trouble())),
                        repair.before().plan().actions().stream()
                                .filter(a -> !a.isDue())
                                .map(SubscriptionRow::planned))
                .toList();
    }

    private static SubscriptionRow of(Action action, Optional<String> trouble) {
        return new SubscriptionRow(
                word(action),
                action.topic(),
                id(action),
                trouble.map(t -> action.reason() + "; FAILED: " + t).orElseGet(action::reason),
                trouble.isPresent());
    }

    private static String word(Action action) {
        return switch (action) {
            case Action.Keep _ -> "keep";
            case Action.Create _ -> "create";
            case Action.Repair _ -> "repair";
            case Action.Remove _ -> "remove";
            case Action.Leave _ -> "leave alone";
        };
    }

    private static String id(Action action) {
        return switch (action) {
            case Action.Create _ -> "";
            case Action.Keep(var found) -> found.id();
            case Action.Repair(var found, _) -> found.id();
            case Action.Remove(var found, _) -> found.id();
            case Action.Leave(var found) -> found.id();
        };
    }
}
