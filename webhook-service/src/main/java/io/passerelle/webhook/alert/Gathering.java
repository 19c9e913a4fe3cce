package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Conditions;
import io.passerelle.webhook.handover.Subscriber;
import io.passerelle.webhook.neighbour.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is wrong with all three services.
@ApplicationScoped
public class Gathering {
    static final String SELF = "webhook-service";
    private final Conditions own;
    private final List<Watched> others;
    private final AlertsConfig config;
    private final Clock clock;

    Gathering(
            Conditions own,
            Neighbours neighbours,
            Silences silences,
            AlertsConfig config,
            Clock clock) {
        this.own = own;
        this.config = config;
        this.clock = clock;
        this.others =
                Stream.of(Subscriber.values())
                        .map(s -> new Watched(s.word() + "-service", neighbours.open(s), silences))
                        .toList();
    }

    /// @param answered the services whose conditions are known, this one among them
    /// @param standing one for each cause, with the service that told of it first
    public record Gathered(Set<String> answered, List<Told> standing) {
        public Gathered {
            answered = Set.copyOf(answered);
            standing = List.copyOf(standing);
        }
    }

    public record Told(String service, Condition condition) {}

    public Gathered now() {
        Instant now = clock.instant();
        Set<String> answered = new HashSet<>(Set.of(SELF));
        List<Told> told = new ArrayList<>();
        own.now().forEach(c -> told.add(new Told(SELF, c)));
        for (Watched other : others) {
            Optional<List<Condition>> answer = other.ask(now);
            answer.ifPresent(conditions -> {
                answered.add(other.name());
                conditions.forEach(c -> told.add(new Told(other.name(), c)));
            });
            other.silence(now, config.silentAfter()).ifPresent(c -> told.add(new Told(SELF, c)));
        }
        Map<String, Told> causes = new LinkedHashMap<>();
        told.forEach(t -> causes.putIfAbsent(t.condition().key(), t));
        return new Gathered(answered, List.copyOf(causes.values()));
    }
}
