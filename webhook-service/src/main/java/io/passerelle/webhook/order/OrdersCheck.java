package io.passerelle.webhook.order;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.payload.Unexplained;
import io.passerelle.webhook.settings.ConfigFile;
import java.time.Instant;
import java.util.Locale;

/// Reads the settings about orders before the process starts in earnest, so that a mistake costs
/// one line instead of a stack trace.
public final class OrdersCheck {

    private OrdersCheck() {}

    /// For [io.passerelle.common.runtime.Launch]; throws [BadSetting].
    public static void check(Settings settings) {
        read(settings);
        read(ConfigFile.settings());
    }

    private static void read(Settings settings) {
        settings.find(
                "passerelle.orders-from", "an instant like 2026-11-21T08:00:00Z", Instant::parse);
        settings.find(
                "passerelle.orders.unexplained-give-back",
                "restocked or kept",
                word -> Unexplained.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
