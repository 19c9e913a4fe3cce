package io.passerelle.webhook.audit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// The record of looks at personal data. Only ever added to.
@ApplicationScoped
public class Audit {
    private final AuditRepository entries;
    private final Clock clock;

    Audit(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// In the caller's transaction: what is not written down is not shown either.
    ///
    /// @param action what was done, such as `read event body`
    /// @param subject to what, such as an event's id
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Statement statement, String action, String subject) {
        AuditEntity entry = new AuditEntity();
        entry.at = clock.instant();
        entry.person = statement.person();
        entry.action = action;
        entry.subject = subject;
        entry.reason = statement.reason();
        entries.add(entry);
        // Who and why stay in the table: a log has more readers.
        Log.infof("audit.recorded action=%s subject=%s", action, subject);
    }
}
