package io.passerelle.webhook.alert;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Mails one notice; at most thirty seconds a try, tries for six hours.
@ApplicationScoped
class MailWork implements WorkKind {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RetryPolicy FOR_HOURS =
            new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(6));
    private final AlertBook book;
    private final Letter letter;
    private final ReactiveMailer mailer;
    private final List<String> to;
    private final String from;

    MailWork(AlertBook book, Letter letter, ReactiveMailer mailer, AlertsConfig config) {
        this.book = book;
        this.letter = letter;
        this.mailer = mailer;
        this.to = config.mailTo().map(List::copyOf).orElse(List.of());
        this.from = config.mailFrom().orElse("");
    }

    @Override
    public String name() {
        return "alert-mail";
    }

    @Override
    public RetryPolicy retry() {
        return FOR_HOURS;
    }

    /// As with the webhook.
    @Override
    public int blocking() {
        return to.isEmpty() ? 0 : 1;
    }

    @Override
    public Outcome perform(String id) {
        Optional<Notice> notice = book.notice(id);
        if (notice.isEmpty() || to.isEmpty()) {
            return Outcome.done();
        }
        Mail mail =
                new Mail()
                        .setFrom(from)
                        .setTo(to)
                        .setSubject(letter.subject(notice.get()))
                        .setText(letter.text(notice.get()))
                        .addHeader("Message-ID", messageId(notice.get()));
        try {
            mailer.send(mail).await().atMost(PATIENCE);
            return Outcome.done();
        } catch (RuntimeException e) {
            return Outcome.tryLater("the mail server: " + e.getMessage());
        }
    }

    /// The same when it is sent again, so that a mailbox may show it once.
    private String messageId(Notice notice) {
        String domain = from.substring(from.indexOf('@') + 1).replaceAll("[>\\s]", "");
        return "<passerelle-alert-" + notice.id() + "@" + domain + ">";
    }
}
