package io.passerelle.webhook.console.page;

import io.passerelle.webhook.audit.Audit;
import io.passerelle.webhook.audit.Statement;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Writes down who changed what by the console, before it is done.
@ApplicationScoped
class Deeds {
    private final Audit audit;

    Deeds(Audit audit) {
        this.audit = audit;
    }

    /// @param action in a few words, such as `replay`
    /// @param subject to what
    @Transactional
    void note(String by, String action, String subject) {
        note(by, action, subject, "asked in the console");
    }

    /// @param reason the person's, kept with it
    @Transactional
    void note(String by, String action, String subject, String reason) {
        audit.record(new Statement(by, reason), "console: " + action, subject);
        Log.infof("console.changed action=%s subject=%s", action, subject);
    }
}
