package io.passerelle.webhook.subscription;

import io.passerelle.webhook.shopify.ListedSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What lies between the subscriptions there are and those there should be.
///
/// @param actions in the order in which they may be carried out: nothing is removed before what
///   takes its place is there; those that are not due come last
public record SubscriptionPlan(List<Action> actions) {

    public SubscriptionPlan {
        actions = List.copyOf(actions);
    }

    public static SubscriptionPlan of(Wanted wanted, List<ListedSubscription> found) {
        List<ListedSubscription> ours = found.stream().filter(wanted::isOurs).toList();
        List<Action> kept = new ArrayList<>();
        List<Action> changes = new ArrayList<>();
        List<Action> removals = new ArrayList<>();
        for (String topic : wanted.topics()) {
            List<ListedSubscription> same =
                    ours.stream().filter(s -> s.topic().equals(topic)).toList();
            Action first = keepOne(wanted, topic, same, removals);
            (first.isDue() ? changes : kept).add(first);
        }
        ours.stream()
                .filter(s -> !wanted.topics().contains(s.topic()))
                .forEach(s -> removals.add(new Action.Remove(s, "no longer wanted")));
        Stream<Action> others =
                found.stream().filter(s -> !wanted.isOurs(s)).map(Action.Leave::new);
        return new SubscriptionPlan(
                Stream.of(changes.stream(), removals.stream(), kept.stream(), others)
                        .flatMap(s -> s)
                        .toList());
    }

    /// The one that is right already is kept, else the one with the right address, which no other
    /// may take while it is there.
    private static Action keepOne(
            Wanted wanted, String topic, List<ListedSubscription> same, List<Action> removals) {
        Optional<ListedSubscription> best =
                same.stream()
                        .filter(s -> wrong(wanted, s).isEmpty())
                        .findFirst()
                        .or(() -> same.stream().filter(s -> isAddressed(wanted, s)).findFirst())
                        .or(() -> same.stream().findFirst());
        same.stream()
                .filter(s -> best.filter(s::equals).isEmpty())
                .forEach(s -> removals.add(new Action.Remove(s, "a second one of this topic")));
        return best.map(s -> judged(s, wrong(wanted, s))).orElseGet(() -> new Action.Create(topic));
    }

    private static Action judged(ListedSubscription found, List<String> wrong) {
        return wrong.isEmpty() ? new Action.Keep(found) : new Action.Repair(found, wrong);
    }

    private static List<String> wrong(Wanted wanted, ListedSubscription found) {
        List<String> wrong = new ArrayList<>();
        if (!isAddressed(wanted, found)) {
            wrong.add("goes to " + found.uri());
        }
        if (!found.format().equals("JSON")) {
            wrong.add("format " + found.format());
        }
        if (!found.filter().isBlank()) {
            wrong.add("only events with " + found.filter());
        }
        if (!found.includeFields().isEmpty()) {
            wrong.add("only fields " + String.join(" ", found.includeFields()));
        }
        if (!found.name().equals(wanted.name(found.topic()))) {
            wrong.add(found.name().isEmpty() ? "no name" : "named " + found.name());
        }
        return wrong;
    }

    private static boolean isAddressed(Wanted wanted, ListedSubscription found) {
        return found.uri().equals(wanted.address().toString());
    }

    public List<Action> due() {
        return actions.stream().filter(Action::isDue).toList();
    }

    /// Why events of this topic may not reach us, or not whole; empty if they do.
    Optional<String> trouble(String topic) {
        return actions.stream()
                .filter(a -> a instanceof Action.Create || a instanceof Action.Repair)
                .filter(a -> a.topic().equals(topic))
                .map(Action::reason)
                .findFirst();
    }
}
