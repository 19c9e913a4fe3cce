package io.passerelle.webhook.console.access;

import io.passerelle.common.runtime.Settings;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// Whether there is a console. Application-scoped, so that its settings are read at the start and
/// not while a native image is built.
@ApplicationScoped
class Console {
    private final Optional<ConsoleSettings> settings;

    Console(Settings settings) {
        this.settings = ConsoleSettings.from(settings);
    }

    void begin(@Observes StartupEvent event) {
        Log.info(
                settings.isPresent()
                        ? "console.on path=/console"
                        : "console.off reason=CONSOLE_PASSWORD is not set");
    }

    Optional<ConsoleSettings> settings() {
        return settings;
    }
}
