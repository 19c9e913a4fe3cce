package io.passerelle.webhook.neighbour;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.handover.HandoverSettings;
import io.passerelle.webhook.handover.Subscriber;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// Opens the way to the other two services.
@Singleton
public class Neighbours {
    private final Settings settings;
    private final InternalTokens tokens;
    private final ObjectMapper json;

    Neighbours(Settings settings, InternalTokens tokens, ObjectMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
    }

    public Neighbour open(Subscriber subscriber) {
        return at(HandoverSettings.from(settings).of(subscriber));
    }

    /// @param url without a slash at its end
    public Neighbour at(URI url) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build();
        return new Neighbour(http, url, tokens, json);
    }
}
