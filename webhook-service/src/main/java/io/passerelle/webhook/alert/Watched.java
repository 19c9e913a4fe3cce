package io.passerelle.webhook.alert;

import com.fasterxml.jackson.core.type.TypeReference;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Severity;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.neighbour.Neighbour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks one of the other services what is wrong with it, and has it kept since when it is silent.
final class Watched {
    private final String name;
    private final Neighbour service;
    private final Silences silences;

    Watched(String name, Neighbour service, Silences silences) {
        this.name = name;
        this.service = service;
        this.silences = silences;
    }

    String name() {
        return name;
    }

    /// Empty if it does not answer, or not as it should.
    Optional<List<Condition>> ask(Instant now) {
        Answer<List<Condition>> answer = service.get("/api/conditions", new TypeReference<>() {});
        if (answer instanceof Answer.Given<List<Condition>>(List<Condition> conditions)) {
            silences.over(name);
            return Optional.of(conditions);
        }
        silences.noticed(name, now);
        return Optional.empty();
    }

    /// Silent for longer than this.
    Optional<Condition> silence(Instant now, Duration patience) {
        return silences.since(name)
                .filter(since -> since.plus(patience).isBefore(now))
                .map(since ->
                        new Condition(
                                "service-silent:" + name,
                                Severity.PAGE,
                                since,
                                name + " does not answer.",
                                "Is it running, at the address set here, and do both have the same"
                                        + " INTERNAL_TOKEN? What is for it waits and follows once"
                                        + " it answers. Look at its log.",
                                ""));
    }
}
