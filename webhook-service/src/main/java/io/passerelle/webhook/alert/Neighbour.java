package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.runtime.InternalTokens;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks one of the other services what is wrong with it, and remembers since when it is silent. One
/// try, at most five seconds.
final class Neighbour {
    private final String name;
    private final ConditionsApi api;
    private final InternalTokens tokens;
    private @Nullable Instant silentSince;

    Neighbour(String name, URI url, InternalTokens tokens) {
        this.name = name;
        this.tokens = tokens;
        this.api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(url)
                        .connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(5, TimeUnit.SECONDS)
                        .build(ConditionsApi.class);
    }

    String name() {
        return name;
    }

    /// Empty if it does not answer, or not as it should.
    Optional<List<Condition>> ask(Instant now) {
        try {
            // An answer without a body is read as none.
            Optional<List<Condition>> conditions =
                    Optional.ofNullable(api.now(tokens.authorization()));
            silentSince = conditions.isPresent() ? null : beginOfSilence(now);
            return conditions;
        } catch (WebApplicationException | ProcessingException e) {
            silentSince = beginOfSilence(now);
            return Optional.empty();
        }
    }

    private Instant beginOfSilence(Instant now) {
        Instant known = silentSince;
        return known == null ? now : known;
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
