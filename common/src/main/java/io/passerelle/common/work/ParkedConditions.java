package io.passerelle.common.work;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Work that needs a person, one cause for each kind. The reasons are not repeated: they may quote
/// what a supplier wrote.
@Singleton
class ParkedConditions implements ConditionSource {
    private final WorkTasks tasks;
    private final ParkedWork parked;
    private final String service;

    ParkedConditions(
            WorkTasks tasks,
            ParkedWork parked,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tasks = tasks;
        this.parked = parked;
        this.service = service;
    }

    @Override
    public List<Condition> conditions() {
        return tasks.names().stream().sorted().flatMap(this::ofKind).toList();
    }

    private Stream<Condition> ofKind(String kind) {
        ParkedFilter filter = ParkedFilter.unit(kind, "");
        return parked.find(filter, 0, 1).stream()
                .map(oldest -> condition(oldest, parked.count(filter)));
    }

    private Condition condition(Parked oldest, long number) {
        String kind = oldest.kind();
        return new Condition(
                "parked:" + service + ":" + kind,
                Severity.TICKET,
                oldest.parkedAt(),
                "%d %s of '%s' of %s %s a person."
                        .formatted(
                                number,
                                number == 1 ? "unit" : "units",
                                kind,
                                service,
                                number == 1 ? "needs" : "need"),
                "'parked --kind "
                        + kind
                        + "' lists what is parked with its reason. Mend the cause, then 'replay' it;"
                        + " or end it by name with 'cancel'.",
                "parked");
    }
}
