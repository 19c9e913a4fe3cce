package io.passerelle.webhook.handover;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Where the subscribers are.
public record HandoverSettings(Map<Subscriber, URI> urls) {
    public HandoverSettings {
        urls = Map.copyOf(urls);
    }

    /// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
    public static HandoverSettings from(Settings settings) {
        Map<Subscriber, URI> urls = new EnumMap<>(Subscriber.class);
        for (Subscriber subscriber : Subscriber.values()) {
            urls.put(
                    subscriber,
                    settings.find(
                                    subscriber.variable(),
                                    "a URL like " + subscriber.fallback(),
                                    WebAddress::any)
                            .orElse(URI.create(subscriber.fallback())));
        }
        return new HandoverSettings(urls);
    }

    public URI of(Subscriber subscriber) {
        return Objects.requireNonNull(urls.get(subscriber));
    }
}
