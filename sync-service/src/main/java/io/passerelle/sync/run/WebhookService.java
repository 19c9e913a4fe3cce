package io.passerelle.sync.run;

import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import io.quarkus.logging.Log;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/// webhook-service, as far as we ask anything of it. Worst case of a call: 5 s.
@Singleton
public class WebhookService {
    private final WebhookApi api;
    private final InternalTokens tokens;

    WebhookService(Settings settings, InternalTokens tokens) {
        this.tokens = tokens;
        this.api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(url(settings))
                        .connectTimeout(2, TimeUnit.SECONDS)
                        .readTimeout(5, TimeUnit.SECONDS)
                        .disableDefaultMapper(true)
                        .build(WebhookApi.class);
    }

    /// `WEBHOOK_SERVICE_URL`; throws [io.passerelle.common.runtime.BadSetting].
    public static URI url(Settings settings) {
        return settings.find(
                        "WEBHOOK_SERVICE_URL",
                        "an address like http://localhost:8080",
                        WebAddress::any)
                .orElse(URI.create("http://localhost:8080"));
    }

    /// False if it did not accept.
    public boolean requestReconciliation() {
        try (Response answer = api.reconcile(tokens.authorization())) {
            if (answer.getStatus() / 100 != 2) {
                Log.warnf("reconciliation.refused status=%d", answer.getStatus());
            }
            return answer.getStatus() / 100 == 2;
        } catch (ProcessingException e) {
            Log.debugf("reconciliation.unreachable reason=%s", e.getMessage());
            return false;
        }
    }
}
