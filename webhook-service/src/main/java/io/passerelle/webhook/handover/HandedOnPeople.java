package io.passerelle.webhook.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/// The personal data that was handed on to supplier-service; sync-service gets none. One try each,
/// at most twenty seconds; repeating is harmless. Every method may throw [Unreachable].
@ApplicationScoped
public class HandedOnPeople {
    private static final String SYSTEM = "supplier-service";
    private final PeopleApi supplier;
    private final InternalTokens tokens;
    private final Outside outside;

    HandedOnPeople(Settings settings, InternalTokens tokens, Outside outside) {
        this.supplier =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(HandoverSettings.from(settings).of(Subscriber.SUPPLIER))
                        .connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(20, TimeUnit.SECONDS)
                        .build(PeopleApi.class);
        this.tokens = tokens;
        this.outside = outside;
    }

    /// What supplier-service erased in one call.
    ///
    /// @param busy orders left for now, since one of their files is being sent
    /// @param next where the next call goes on; empty at the end
    public record Erased(long orders, long purchaseOrders, long busy, Optional<OrderId> next) {

        /// Both together; it goes on where the later one ended.
        public Erased plus(Erased later) {
            return new Erased(
                    orders + later.orders,
                    purchaseOrders + later.purchaseOrders,
                    busy + later.busy,
                    later.next);
        }
    }

    /// It did not answer as it should; later it may.
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Forgets the buyers of these orders, known there or not.
    @Timeout(20_000)
    public Erased forget(List<OrderId> orders) {
        return erased(new PeopleApi.Redaction(List.copyOf(orders), null));
    }

    /// Forgets the buyers of the next orders.
    ///
    /// @param after where the call before ended; empty for the first
    @Timeout(20_000)
    public Erased forgetNext(Optional<OrderId> after) {
        return erased(new PeopleApi.Redaction(List.of(), after.map(OrderId::value).orElse(0L)));
    }

    private Erased erased(PeopleApi.Redaction redaction) {
        JsonNode answer = calling(() -> supplier.redact(tokens.authorization(), redaction));
        if (!answer.path("orders").isIntegralNumber()) {
            throw new Unreachable(SYSTEM + ": its answer says nothing about orders", null);
        }
        return new Erased(
                answer.path("orders").asLong(),
                answer.path("purchaseOrders").asLong(),
                answer.path("busy").asLong(),
                answer.hasNonNull("next")
                        ? Optional.of(OrderId.parse(answer.path("next").asText()))
                        : Optional.empty());
    }

    /// All that is held there about these orders, personal data among it.
    @Timeout(20_000)
    public JsonNode holdings(List<OrderId> orders) {
        var wanted = new PeopleApi.Orders(List.copyOf(orders));
        return calling(() -> supplier.holdings(tokens.authorization(), wanted));
    }

    private JsonNode calling(Supplier<JsonNode> call) {
        try {
            JsonNode answer = Optional.ofNullable(call.get()).orElseGet(MissingNode::getInstance);
            outside.answered(SYSTEM);
            return answer;
        } catch (WebApplicationException e) {
            throw unreachable("HTTP " + e.getResponse().getStatus(), e);
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw unreachable("no answer: " + cause.getMessage(), e);
        }
    }

    private Unreachable unreachable(String reason, Throwable cause) {
        outside.failed(SYSTEM, reason);
        return new Unreachable(SYSTEM + ": " + reason, cause);
    }
}
