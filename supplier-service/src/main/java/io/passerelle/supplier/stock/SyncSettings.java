package io.passerelle.supplier.stock;

import io.passerelle.common.runtime.Settings;
import java.net.URI;
import java.util.Set;

/// Where sync-service is.
public final class SyncSettings {
    public static final String VARIABLE = "SYNC_SERVICE_URL";
    public static final String FALLBACK = "http://localhost:8081";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SyncSettings() {}

    /// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
    public static URI url(Settings settings) {
        return settings.find(VARIABLE, "a URL like " + FALLBACK, SyncSettings::parse)
                .orElse(URI.create(FALLBACK));
    }

    private static URI parse(String text) {
        URI url = URI.create(text.replaceFirst("/$", ""));
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }
}
