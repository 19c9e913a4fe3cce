package io.passerelle.supplier.stock;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import java.net.URI;

/// Where sync-service is.
public final class SyncSettings {
    public static final String VARIABLE = "SYNC_SERVICE_URL";
    public static final String FALLBACK = "http://localhost:8081";

    private SyncSettings() {}

    /// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
    public static URI url(Settings settings) {
        return settings.find(VARIABLE, "a URL like " + FALLBACK, WebAddress::any)
                .orElse(URI.create(FALLBACK));
    }
}
