package io.passerelle.common.condition;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// What is wrong in this service right now.
@Singleton
public class Conditions {
    private static final Comparator<Condition> WORST_FIRST =
            Comparator.comparing(Condition::severity)
                    .thenComparing(Condition::since)
                    .thenComparing(Condition::key);
    private final List<ConditionSource> sources;

    Conditions(@All List<ConditionSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /// The worst first, then the oldest.
    public List<Condition> now() {
        return sources.stream()
                .flatMap(source -> source.conditions().stream())
                .sorted(WORST_FIRST)
                .toList();
    }
}
