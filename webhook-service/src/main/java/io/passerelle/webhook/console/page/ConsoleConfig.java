package io.passerelle.webhook.console.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "passerelle.console")
interface ConsoleConfig {
    /// In which dates are shown, such as `Europe/Paris`; the machine's if not set.
    Optional<String> timeZone();
}
