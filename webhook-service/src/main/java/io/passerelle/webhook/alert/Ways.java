package io.passerelle.webhook.alert;

import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// The ways on which people are told, as they are set.
@ApplicationScoped
class Ways {
    private final List<WorkKind> open;
    private final Work work;

    Ways(AlertsConfig config, WebhookWork webhook, MailWork mail, Work work) {
        this.work = work;
        this.open =
                Stream.concat(
                                config.webhook().map(_ -> (WorkKind) webhook).stream(),
                                config.mailTo().map(_ -> (WorkKind) mail).stream())
                        .toList();
    }

    boolean isAny() {
        return !open.isEmpty();
    }

    /// After the caller's transaction commits.
    void tell(String notice) {
        open.forEach(way -> work.schedule(way, notice));
    }

    /// Where it was parked it need not stay so: it is tried again, and ends. So a way that is shut
    /// for weeks parks one notice for each cause, the parked notices among them, and no more.
    void isOvertaken(String notice) {
        open.forEach(way -> work.replay(way.name(), notice));
    }
}
