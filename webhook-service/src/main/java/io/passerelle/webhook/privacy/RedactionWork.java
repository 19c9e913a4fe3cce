package io.passerelle.webhook.privacy;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.PersonRequest;
import io.passerelle.webhook.handover.HandedOnPeople;
import io.passerelle.webhook.handover.HandedOnPeople.Erased;
import io.passerelle.webhook.order.People;
import io.passerelle.webhook.payload.Content;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Forgets people here and in supplier-service (the key is the event that asks for it). The request
/// itself is read from its event until all is done, so that no second copy of the person is made.
@ApplicationScoped
class RedactionWork implements WorkKind {
    private static final int PER_CALL = 100;
    private final EventBodies bodies;
    private final Erasure erasure;
    private final People people;
    private final HandedOnPeople handedOn;
    private final Redactions redactions;

    RedactionWork(
            EventBodies bodies,
            Erasure erasure,
            People people,
            HandedOnPeople handedOn,
            Redactions redactions) {
        this.bodies = bodies;
        this.erasure = erasure;
        this.people = people;
        this.handedOn = handedOn;
        this.redactions = redactions;
    }

    @Override
    public String name() {
        return "redaction";
    }

    /// A request without its body is done.
    @Override
    public Outcome perform(String key) {
        return bodies.request(Long.parseLong(key)).map(this::forget).orElseGet(Outcome::done);
    }

    private Outcome forget(PersonRequest request) {
        redactions.begin(request);
        // To be tried again for supplier-service's sake is no reason to read every body once more:
        // orders that come later carry the mark, or are as new as after any other redaction.
        if (!redactions.isErased(request.event())) {
            erasure.perform(request);
        }
        try {
            Erased elsewhere =
                    request.content() instanceof Content.RedactShop
                            ? forgetAll()
                            : forgetThoseOf(request.event());
            redactions.told(request.event(), elsewhere);
            if (elsewhere.busy() > 0) {
                return Outcome.tryLater(
                        "supplier-service is sending files of "
                                + elsewhere.busy()
                                + " of the orders; they are erased afterwards");
            }
            redactions.completed(request.event());
            Log.infof("redaction.completed event=%d", request.event());
            return Outcome.done();
        } catch (HandedOnPeople.Unreachable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }

    private Erased forgetThoseOf(long request) {
        Erased sum = new Erased(0, 0, 0, Optional.empty());
        List<OrderId> chunk = people.forgotten(request, 0, PER_CALL);
        while (!chunk.isEmpty()) {
            sum = sum.plus(handedOn.forget(chunk));
            chunk = people.forgotten(request, chunk.getLast().value(), PER_CALL);
        }
        return sum;
    }

    private Erased forgetAll() {
        Erased sum = handedOn.forgetNext(Optional.empty());
        while (sum.next().isPresent()) {
            sum = sum.plus(handedOn.forgetNext(sum.next()));
        }
        return sum;
    }
}
