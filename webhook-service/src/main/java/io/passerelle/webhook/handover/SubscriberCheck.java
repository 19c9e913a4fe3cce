package io.passerelle.webhook.handover;

import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.Settings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Are the other services there, and ready? Each is asked once, for at most seven seconds. Whether
/// they take our token shows with the first order.
@Singleton
public class SubscriberCheck {
    private final HandoverSettings settings;

    SubscriberCheck(Settings settings) {
        this.settings = HandoverSettings.from(settings);
    }

    public List<Check> run() {
        return Stream.of(Subscriber.values()).map(this::check).toList();
    }

    private Check check(Subscriber subscriber) {
        String what = subscriber.word() + "-service";
        URI url = settings.of(subscriber);
        try (Response answer = open(url).ready()) {
            return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                    ? Check.good(what, "ready at " + url)
                    : Check.bad(
                            what,
                            "%s answers HTTP %d, expected a service that is ready (%s)"
                                    .formatted(url, answer.getStatus(), subscriber.variable()));
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Check.bad(
                    what,
                    "no answer from %s (%s): %s"
                            .formatted(url, subscriber.variable(), cause.getMessage()));
        }
    }

    private static SubscriberHealthApi open(URI url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(5, TimeUnit.SECONDS)
                .disableDefaultMapper(true)
                .build(SubscriberHealthApi.class);
    }
}
