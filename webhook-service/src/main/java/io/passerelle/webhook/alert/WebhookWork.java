package io.passerelle.webhook.alert;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Posts one notice to the receiver; at most ten seconds a try, tries for six hours. Redirects are
/// not followed: the signed words are for this address only.
@ApplicationScoped
class WebhookWork implements WorkKind {
    private static final RetryPolicy FOR_HOURS =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(6));
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429);
    private final AlertBook book;
    private final Letter letter;
    private final Optional<ReceiverApi> receiver;
    private final Optional<Signature> signature;

    WebhookWork(AlertBook book, Letter letter, AlertsConfig config, Settings settings) {
        this.book = book;
        this.letter = letter;
        this.signature = settings.find(AlertsCheck.SECRET).map(Signature::new);
        this.receiver =
                config.webhook()
                        .map(url ->
                                QuarkusRestClientBuilder.newBuilder()
                                        .baseUri(url)
                                        .connectTimeout(3, TimeUnit.SECONDS)
                                        .readTimeout(7, TimeUnit.SECONDS)
                                        .followRedirects(false)
                                        .disableDefaultMapper(true)
                                        .build(ReceiverApi.class));
    }

    @Override
    public String name() {
        return "alert-webhook";
    }

    @Override
    public RetryPolicy retry() {
        return FOR_HOURS;
    }

    /// One receiver that hangs must not hold up the work of orders.
    @Override
    public int blocking() {
        return receiver.isPresent() ? 1 : 0;
    }

    @Override
    public Outcome perform(String id) {
        Optional<Notice> notice = book.notice(id);
        if (notice.isEmpty() || receiver.isEmpty() || signature.isEmpty()) {
            return Outcome.done();
        }
        String body = letter.body(notice.get());
        String proof = signature.get().of(body);
        try (Response answer = receiver.get().tell(proof, notice.get().id(), body)) {
            return judged(answer.getStatus());
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Outcome.tryLater("no answer: " + cause.getMessage());
        }
    }

    private static Outcome judged(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.done();
        }
        boolean permanent = status >= 300 && status < 500 && !PASSING.contains(status);
        return permanent ? Outcome.park("HTTP " + status) : Outcome.tryLater("HTTP " + status);
    }
}
