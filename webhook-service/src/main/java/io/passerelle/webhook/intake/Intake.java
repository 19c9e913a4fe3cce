package io.passerelle.webhook.intake;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.trace.Step;
import io.passerelle.common.trace.Traces;
import io.passerelle.common.value.ShopDomain;
import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.NewEvent;
import io.passerelle.webhook.event.RawBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Takes a webhook: checks whose it is and stores it as it came. No more happens here, so that
/// Shopify has its answer at once.
@ApplicationScoped
class Intake {
    private static final int LONGEST = 255;
    private static final int LONGEST_HINT = 50;
    private final WebhookVerifier verifier;
    private final ShopDomain shop;
    private final GroupCommit commits;
    private final IntakeMeters meters;
    private final Traces traces;

    Intake(Settings settings, GroupCommit commits, IntakeMeters meters, Traces traces) {
        IntakeSettings known = IntakeSettings.from(settings);
        this.verifier = new WebhookVerifier(known.secrets());
        this.shop = known.shop();
        this.commits = commits;
        this.meters = meters;
        this.traces = traces;
    }

    /// Checked when this returns, in a few microseconds per kilobyte; done once it is committed or
    /// refused, see [GroupCommit#store]. Never fails.
    CompletableFuture<Reception> take(byte[] body, WebhookHeaders headers) {
        return switch (verifier.verify(body, headers.signatures())) {
            case Verdict.Refused(Refusal reason) -> refuse(reason);
            case Verdict.Genuine(int secret) -> {
                meters.signedWith(secret);
                yield flaw(body, headers).map(Intake::refuse).orElseGet(() -> store(body, headers));
            }
        };
    }

    /// Here an order's trace begins; what the request says of one is not believed.
    private CompletableFuture<Reception> store(byte[] body, WebhookHeaders headers) {
        return traces.root(
                () -> Step.named("webhook").with("shopify.topic", headers.topic()),
                trace -> commits.store(event(body, headers, trace)));
    }

    private static CompletableFuture<Reception> refuse(Refusal reason) {
        return CompletableFuture.completedFuture(new Reception.Refused(reason));
    }

    private Optional<Refusal> flaw(byte[] body, WebhookHeaders headers) {
        if (body.length == 0) {
            return Optional.of(Refusal.EMPTY_BODY);
        }
        if (headers.topic().isEmpty()) {
            return Optional.of(Refusal.NO_TOPIC);
        }
        if (headers.shop().isEmpty()) {
            return Optional.of(Refusal.NO_SHOP);
        }
        if (!headers.shop().toLowerCase(Locale.ROOT).equals(shop.value())) {
            return Optional.of(Refusal.FOREIGN_SHOP);
        }
        if (headers.webhookId().isEmpty()) {
            return Optional.of(Refusal.NO_WEBHOOK_ID);
        }
        boolean tooLong =
                Stream.of(headers.topic(), headers.webhookId()).anyMatch(h -> h.length() > LONGEST);
        return tooLong ? Optional.of(Refusal.HEADER_TOO_LONG) : Optional.empty();
    }

    private static NewEvent event(byte[] body, WebhookHeaders headers, String trace) {
        return new NewEvent(
                EventSource.WEBHOOK,
                headers.webhookId(),
                headers.topic(),
                hint(headers.apiVersion()),
                hint(headers.eventId()),
                hint(headers.triggeredAt()),
                new RawBody(body),
                trace);
    }

    /// Headers we could do without never cost a webhook.
    private static String hint(String header) {
        return header.substring(0, Math.min(header.length(), LONGEST_HINT));
    }
}
