package io.passerelle.webhook.subscription;

import io.passerelle.webhook.shopify.ListedSubscription;
import java.util.List;

/// What to do about one subscription.
public sealed interface Action {

    String topic();

    /// Whether Shopify has to be told something.
    default boolean isDue() {
        return switch (this) {
            case Create _, Repair _, Remove _ -> true;
            case Keep _, Leave _ -> false;
        };
    }

    /// For people: why.
    String reason();

    /// As it should be.
    record Keep(ListedSubscription found) implements Action {
        @Override
        public String topic() {
            return found.topic();
        }

        @Override
        public String reason() {
            return "as it should be";
        }
    }

    record Create(String topic) implements Action {
        @Override
        public String reason() {
            return "missing";
        }
    }

    /// @param wrong what differs, for people; not empty
    record Repair(ListedSubscription found, List<String> wrong) implements Action {
        public Repair {
            wrong = List.copyOf(wrong);
        }

        @Override
        public String topic() {
            return found.topic();
        }

        @Override
        public String reason() {
            return String.join(", ", wrong);
        }
    }

    record Remove(ListedSubscription found, String reason) implements Action {
        @Override
        public String topic() {
            return found.topic();
        }
    }

    /// Not ours.
    record Leave(ListedSubscription found) implements Action {
        @Override
        public String topic() {
            return found.topic();
        }

        @Override
        public String reason() {
            return "not ours, goes to " + found.uri();
        }
    }
}
