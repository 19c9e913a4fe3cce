package io.passerelle.webhook.console.access;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.openid.OpenIdSettings;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// Whether there is a console. Application-scoped, so that its settings are read at the start and
/// not while a native image is built.
@ApplicationScoped
public class Console {
    private final Optional<ConsoleSettings> settings;

    Console(Settings settings) {
        this.settings = ConsoleSettings.from(settings);
    }

    void begin(@Observes StartupEvent event) {
        Log.info(
                settings.isPresent()
                        ? "console.on path=/console"
                        : "console.off reason=neither CONSOLE_PASSWORD nor CONSOLE_OIDC_ISSUER is set");
    }

    Optional<ConsoleSettings> settings() {
        return settings;
    }

    /// Whether a user name and a password are taken.
    public boolean takesPasswords() {
        return settings.flatMap(ConsoleSettings::password).isPresent();
    }

    /// The host of the OpenID provider at which one can log in; empty for none.
    public String provider() {
        return settings.flatMap(ConsoleSettings::openId).map(OpenIdSettings::host).orElse("");
    }
}
