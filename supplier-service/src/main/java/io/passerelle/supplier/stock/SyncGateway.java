package io.passerelle.supplier.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.stock.SupplierStock;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.Timeout;

/// The call to sync-service: one try, at most thirty seconds, then
/// [org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException]. Minutes and days belong
/// to the durable work that calls this.
@ApplicationScoped
class SyncGateway {
    /// They pass by themselves, or once an operator has put token or address right.
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429);

    private static final String SYSTEM = "sync-service";
    private static final int LONGEST_WORDS = 300;
    private final SyncApi api;
    private final InternalTokens tokens;
    private final ObjectMapper json;
    private final Outside outside;

    SyncGateway(Settings settings, InternalTokens tokens, ObjectMapper json, Outside outside) {
        this.api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(SyncSettings.url(settings))
                        .connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(30, TimeUnit.SECONDS)
                        .disableDefaultMapper(true)
                        .build(SyncApi.class);
        this.tokens = tokens;
        this.json = json;
        this.outside = outside;
    }

    @Timeout(30_000)
    Receipt send(SupplierStock stock) {
        try (Response answer = api.stock(tokens.authorization(), stock)) {
            outside.answered(SYSTEM);
            int status = answer.getStatus();
            if (status >= 200 && status < 300) {
                return new Receipt.Accepted();
            }
            boolean lasting = status >= 400 && status < 500 && !PASSING.contains(status);
            return lasting
                    ? new Receipt.Refused("HTTP " + status + words(answer))
                    : new Receipt.Later("HTTP " + status);
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = "no answer: " + cause.getMessage();
            outside.failed(SYSTEM, reason);
            return new Receipt.Later(reason);
        }
    }

    /// `error` by contract, or the detail of a problem.
    private String words(Response answer) {
        try {
            JsonNode body = json.readTree(answer.readEntity(String.class));
            String words = body.path("error").asText(body.path("detail").asText(""));
            int length = Math.min(words.length(), LONGEST_WORDS);
            return words.isEmpty() ? "" : ": " + words.substring(0, length);
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
