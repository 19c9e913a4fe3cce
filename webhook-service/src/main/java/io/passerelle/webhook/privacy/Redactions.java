package io.passerelle.webhook.privacy;

import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.PersonRequest;
import io.passerelle.webhook.handover.HandedOnPeople;
import io.passerelle.webhook.order.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// The record of who was forgotten, when and in how many places, without saying who. Short
/// transactions.
@ApplicationScoped
public class Redactions {
    private final RedactionRepository redactions;
    private final People people;
    private final EventBodies bodies;
    private final Clock clock;

    Redactions(RedactionRepository redactions, People people, EventBodies bodies, Clock clock) {
        this.redactions = redactions;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional
    public List<Redaction> latest(int limit) {
        return redactions.latest(limit).stream().map(Redaction::of).toList();
    }

    @Transactional
    void begin(PersonRequest request) {
        if (redactions.byId(request.event()).isEmpty()) {
            redactions.add(
                    new RedactionEntity(request.event(), request.topic(), request.receivedAt()));
        }
    }

    /// Adds to the counts, in the transaction of what is counted.
    @Transactional(Transactional.TxType.MANDATORY)
    void count(long request, Consumer<RedactionEntity> more) {
        redactions.byId(request).ifPresent(more);
    }

    /// Whether nothing was left in this service once already.
    @Transactional
    boolean isErased(long request) {
        return redactions.byId(request).filter(row -> row.erasedAt != null).isPresent();
    }

    /// Nothing is left in this service.
    @Transactional
    void erased(long request) {
        RedactionEntity row = redactions.byId(request).orElseThrow();
        row.orders = people.forgotten(request);
        row.erasedAt = row.erasedAt == null ? clock.instant() : row.erasedAt;
    }

    /// What supplier-service has done so far; a purchase order is emptied once.
    @Transactional
    void told(long request, HandedOnPeople.Erased erased) {
        RedactionEntity row = redactions.byId(request).orElseThrow();
        row.supplierOrders = erased.orders();
        row.purchaseOrders += erased.purchaseOrders();
    }

    /// Nothing is left anywhere; with it goes the request's own body.
    @Transactional
    void completed(long request) {
        RedactionEntity row = redactions.byId(request).orElseThrow();
        row.completedAt = clock.instant();
        bodies.erased(request);
    }
}
