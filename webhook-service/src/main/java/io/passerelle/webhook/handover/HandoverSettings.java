package io.passerelle.webhook.handover;

import io.passerelle.common.runtime.Settings;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Where the subscribers are.
public record HandoverSettings(Map<Subscriber, URI> urls) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

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
                                    HandoverSettings::url)
                            .orElse(URI.create(subscriber.fallback())));
        }
        return new HandoverSettings(urls);
    }

    public URI of(Subscriber subscriber) {
        return Objects.requireNonNull(urls.get(subscriber));
    }

    private static URI url(String text) {
        URI url = URI.create(text.replaceFirst("/$", ""));
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }
}
