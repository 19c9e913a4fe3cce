package io.passerelle.webhook.console.page;

import io.passerelle.common.runtime.BadSetting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.ZoneId;

/// The time zone that dates are shown in.
@ApplicationScoped
class ShopZone {
    private final ConsoleConfig config;

    ShopZone(ConsoleConfig config) {
        this.config = config;
    }

    /// Refuses to start with a zone that does not exist.
    void begin(@Observes StartupEvent event) {
        id();
    }

    ZoneId id() {
        return config.timeZone().map(ShopZone::parse).orElseGet(ZoneId::systemDefault);
    }

    private static ZoneId parse(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new BadSetting(
                    "passerelle.console.time-zone: found '"
                            + zone
                            + "', expected a zone such as Europe/Paris");
        }
    }
}
