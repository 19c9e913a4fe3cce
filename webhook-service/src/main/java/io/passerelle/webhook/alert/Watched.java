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
import org.jspecify.annotations.Nullable;

/// Asks one of the other services what is wrong with it, and remembers since when it is silent.
final class Watched {
    private final String name;
    private final Neighbour service;
    private volatile @Nullable Instant silentSince;

    Watched(String name, Neighbour service) {
        this.name = name;
        this.service = service;
    }

    String name() {
        return name;
    }

    /// Empty if it does not answer, or not as it should.
    Optional<List<Condition>> ask(Instant now) {
        Answer<List<Condition>> answer = service.get("/api/conditions", new TypeReference<>() {});
        if (answer instanceof Answer.Given<List<Condition>>(List<Condition> conditions)) {
            silentSince = null;
            return Optional.of(conditions);
        }
        Instant known = silentSince;
        silentSince = known == null ? now : known;
        return Optional.empty();
    }

    /// Silent for longer than this.
    Optional<Condition> silence(Instant now, Duration patience) {
        return Optional.ofNullable(silentSince)
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
