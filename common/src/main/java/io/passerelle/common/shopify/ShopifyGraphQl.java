package io.passerelle.common.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Runs documents against the shop's Admin API, within its rate limit.
///
/// Worst case of one call: [#TRIES] times the client's 30 s read time-out, plus the pauses the rate
/// limit asks for. A document is repeated by itself only when Shopify surely did not run it
/// (THROTTLED, 429, an expired token); after a lost answer the caller decides.
@ApplicationScoped
public class ShopifyGraphQl {
    private static final int TRIES = 8;
    private final ShopifySettings settings;
    private final ShopifyApi api;
    private final ShopifyToken token;
    private final ObjectMapper json;
    private final Clock clock;
    private final Pause pause;
    private final Outside outside;
    private final CostBudget budget = new CostBudget();

    @Inject
    ShopifyGraphQl(Settings settings, ObjectMapper json, Outside outside, Clock clock) {
        this(settings, json, outside, clock, Pause::real);
    }

    ShopifyGraphQl(
            Settings settings, ObjectMapper json, Outside outside, Clock clock, Pause pause) {
        this.settings = ShopifySettings.from(settings);
        this.api = ShopifyConnection.open(this.settings.baseUrl());
        this.token = new ShopifyToken(this.settings.access(), api, clock);
        this.json = json;
        this.outside = outside;
        this.clock = clock;
        this.pause = pause;
    }

    /// Runs one document. `null` values in the variables are sent as such: Shopify tells an absent
    /// `changeFromQuantity` from a null one.
    ///
    /// @throws ShopifyUnavailable when trying later may help
    /// @throws ShopifyRefused when it does not
    public <T> ShopifyAnswer<T> run(
            ShopifyDocument document,
            Map<String, ? extends @Nullable Object> variables,
            Class<T> type) {
        ObjectNode request = json.createObjectNode().put("query", document.text());
        request.set("variables", json.valueToTree(variables));
        try {
            ShopifyAnswer<T> answer = withinTheLimit(document, request, type);
            outside.answered("Shopify");
            return answer;
        } catch (ShopifyUnavailable | ShopifyRefused e) {
            outside.failed("Shopify", String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private <T> ShopifyAnswer<T> withinTheLimit(
            ShopifyDocument document, JsonNode request, Class<T> type) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var reserved = budget.reserve(document, clock.instant());
            pause.sleep(reserved.pause());
            try {
                Optional<ShopifyAnswer<T>> answer = attempt(document, reserved, request, type);
                if (answer.isPresent()) {
                    return answer.get();
                }
            } finally {
                budget.end(reserved);
            }
        }
        throw new ShopifyUnavailable(
                document.name() + ": still throttled after " + TRIES + " tries");
    }

    private <T> Optional<ShopifyAnswer<T>> attempt(
            ShopifyDocument document,
            CostBudget.Reservation reserved,
            JsonNode request,
            Class<T> type) {
        try {
            return send(document, reserved, request, type, token.value());
        } catch (ProcessingException e) {
            throw new ShopifyUnavailable(
                    document.name() + ": no answer from Shopify: " + e.getMessage(), e);
        }
    }

    private <T> Optional<ShopifyAnswer<T>> send(
            ShopifyDocument document,
            CostBudget.Reservation reserved,
            JsonNode request,
            Class<T> type,
            String used) {
        try (Response answer = api.graphQl(settings.apiVersion(), used, request)) {
            int status = answer.getStatus();
            if (status == 200) {
                return read(document, reserved, answer, type);
            }
            if (status == 401 && token.forget(used)) {
                return Optional.empty();
            }
            if (status == 429) {
                waitAsTold(answer);
                return Optional.empty();
            }
            throw refusal(document, status);
        }
    }

    private <T> Optional<ShopifyAnswer<T>> read(
            ShopifyDocument document,
            CostBudget.Reservation reserved,
            Response answer,
            Class<T> type) {
        JsonNode body = body(document, answer);
        JsonNode cost = body.path("extensions").path("cost");
        budget.learn(document, reserved, cost, clock.instant());
        JsonNode errors = body.path("errors");
        if (!errors.isEmpty()) {
            return failed(document, body, errors);
        }
        try {
            T data = json.treeToValue(body.path("data"), type);
            return Optional.of(new ShopifyAnswer<>(data, date(answer), version(answer)));
        } catch (JsonProcessingException e) {
            throw ShopifyRefused.withUnclearEffect(
                    document.name()
                            + ": unexpected shape of the answer: "
                            + e.getOriginalMessage());
        }
    }

    private JsonNode body(ShopifyDocument document, Response answer) {
        try {
            return json.readTree(answer.readEntity(byte[].class));
        } catch (java.io.IOException e) {
            throw new ShopifyUnavailable(document.name() + ": the answer is no JSON", e);
        }
    }

    private <T> Optional<T> failed(ShopifyDocument document, JsonNode body, JsonNode errors) {
        String code = errors.path(0).path("extensions").path("code").asText("");
        String message =
                document.name()
                        + ": "
                        + code
                        + " "
                        + errors.path(0).path("message").asText(errors.toString());
        return switch (code) {
            case "THROTTLED" -> {
                Log.debugf("shopify.throttled document=%s", document.name());
                pause.sleep(throttlePause(body.path("extensions").path("cost")));
                yield Optional.empty();
            }
            case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> throw new ShopifyUnavailable(message);
            case "ACCESS_DENIED", "MAX_COST_EXCEEDED", "SHOP_INACTIVE" ->
                    throw ShopifyRefused.beforeAnythingHappened(message);
            // GraphQL leaves "data" out when a document was refused before it was run.
            default ->
                    throw body.has("data")
                            ? ShopifyRefused.withUnclearEffect(message)
                            : ShopifyRefused.beforeAnythingHappened(message);
        };
    }

    private static Duration throttlePause(JsonNode cost) {
        double missing =
                cost.path("requestedQueryCost").asDouble(100)
                        - cost.path("throttleStatus").path("currentlyAvailable").asDouble(0);
        double rate = Math.max(1, cost.path("throttleStatus").path("restoreRate").asDouble(100));
        long jitter = ThreadLocalRandom.current().nextLong(250);
        return Duration.ofMillis(Math.max(1000, (long) (1000 * missing / rate)) + jitter);
    }

    private void waitAsTold(Response answer) {
        double seconds = seconds(answer.getHeaderString(HttpHeaders.RETRY_AFTER));
        pause.sleep(Duration.ofMillis((long) (1000 * Math.clamp(seconds, 1, 60))));
    }

    /// Shopify tells seconds. A date, as something between us may write it, is not worth reading.
    private static double seconds(@Nullable String told) {
        return told != null && told.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? Double.parseDouble(told)
                : 2;
    }

    private static RuntimeException refusal(ShopifyDocument document, int status) {
        String what = document.name() + ": Shopify answered HTTP " + status;
        if (status >= 500 || status == 423 || status == 430) {
            return new ShopifyUnavailable(what);
        }
        String why =
                switch (status) {
                    case 401 -> "; the access token is not accepted";
                    case 402 -> "; the shop is frozen";
                    case 403 -> "; the app may not do this";
                    case 404 -> "; is SHOPIFY_SHOP_URL right?";
                    default -> "";
                };
        return ShopifyRefused.beforeAnythingHappened(what + why);
    }

    private static String version(Response answer) {
        String served = answer.getHeaderString("X-Shopify-API-Version");
        return served == null ? "" : served;
    }

    private static Instant date(Response answer) {
        String date = answer.getHeaderString(HttpHeaders.DATE);
        if (date == null) {
            throw new ShopifyUnavailable(
                    "Shopify's answer has no Date header, without which no stock can be compared");
        }
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            throw new ShopifyUnavailable("Shopify's Date header is unreadable: " + date, e);
        }
    }
}
