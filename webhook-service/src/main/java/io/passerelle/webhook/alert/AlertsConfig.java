package io.passerelle.webhook.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whom to tell what is wrong. With neither `webhook` nor `mail-to`, nobody is.
@ConfigMapping(prefix = "passerelle.alerts")
interface AlertsConfig {

    /// Gets each alert by POST as JSON, signed with `ALERT_WEBHOOK_SECRET`. https, or plain http to
    /// this machine.
    Optional<URI> webhook();

    /// Addresses that get each alert by e-mail, by the server at `SMTP_HOST`.
    Optional<List<String>> mailTo();

    /// The sender of these e-mails.
    Optional<String> mailFrom();

    /// How often the three services are asked.
    @WithDefault("60s")
    Duration every();

    /// So long a cause must stand before it is told, and be gone before that is told: what comes
    /// and goes meanwhile is not.
    @WithDefault("2m")
    Duration settleTime();

    /// A service that has not answered for so long is a cause of its own.
    @WithDefault("3m")
    Duration silentAfter();

    /// When a summary of what stands is sent each day, such as `08:00`; none, unless given.
    Optional<String> dailySummary();

    /// Of `daily-summary` and of the times in e-mails; the machine's, unless given.
    Optional<String> timeZone();
}
