package io.passerelle.webhook.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// The calls to the subscribers: one try each, at most ten seconds, then
/// [org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException]. Minutes and days belong
/// to the durable work that calls this.
@ApplicationScoped
class SubscriberGateway {
    /// They pass by themselves, or once an operator has put token or address right.
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429);

    /// What a proxy says when nobody is behind it; a service that starts says 503 itself.
    private static final Set<Integer> NOBODY = Set.of(502, 503, 504);

    private static final int CONFLICT = 409;
    private static final int LONGEST_DETAIL = 300;
    private final Map<Subscriber, SubscriberApi> apis = new EnumMap<>(Subscriber.class);
    private final InternalTokens tokens;
    private final ObjectMapper json;
    private final Outside outside;

    SubscriberGateway(
            Settings settings, InternalTokens tokens, ObjectMapper json, Outside outside) {
        HandoverSettings known = HandoverSettings.from(settings);
        for (Subscriber subscriber : Subscriber.values()) {
            apis.put(subscriber, open(known.of(subscriber)));
        }
        this.tokens = tokens;
        this.json = json;
        this.outside = outside;
    }

    private static SubscriberApi open(URI url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .disableDefaultMapper(true)
                .build(SubscriberApi.class);
    }

    @Timeout(10_000)
    Receipt send(Subscriber subscriber, PlacedOrder order) {
        return judged(
                subscriber,
                () -> api(subscriber).order(tokens.authorization(), subscriber.share(order)));
    }

    @Timeout(10_000)
    Receipt reconciled(Subscriber subscriber, Instant until, Holdings holdings) {
        var mark = new SubscriberApi.Reconciled(until, holdings.orders(), holdings.newest());
        return judged(subscriber, () -> api(subscriber).reconciled(tokens.authorization(), mark));
    }

    private SubscriberApi api(Subscriber subscriber) {
        return Objects.requireNonNull(apis.get(subscriber));
    }

    private Receipt judged(Subscriber subscriber, Supplier<Response> call) {
        Receipt receipt = judged(call);
        if (receipt instanceof Receipt.Silence(String reason)) {
            outside.failed(subscriber.word() + "-service", reason);
        } else {
            outside.answered(subscriber.word() + "-service");
        }
        return receipt;
    }

    private Receipt judged(Supplier<Response> call) {
        try (Response answer = call.get()) {
            int status = answer.getStatus();
            if (status >= 200 && status < 300) {
                return new Receipt.Accepted();
            }
            if (status == CONFLICT) {
                return new Receipt.Contradicted("HTTP " + status + detail(answer));
            }
            if (NOBODY.contains(status)) {
                return new Receipt.Silence("no answer: HTTP " + status);
            }
            boolean permanent = status >= 400 && status < 500 && !PASSING.contains(status);
            return permanent
                    ? new Receipt.Refused("HTTP " + status + detail(answer))
                    : new Receipt.Later("HTTP " + status);
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Receipt.Silence("no answer: " + cause.getMessage());
        }
    }

    /// The problem's detail, which by contract holds no personal data; any other body may.
    private String detail(Response answer) {
        try {
            String detail =
                    json.readTree(answer.readEntity(String.class)).path("detail").asText("");
            int length = Math.min(detail.length(), LONGEST_DETAIL);
            return detail.isEmpty() ? "" : ": " + detail.substring(0, length);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
