package io.passerelle.webhook.privacy;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.PersonRequest;
import io.passerelle.webhook.handover.HandedOnPeople;
import jakarta.enterprise.context.ApplicationScoped;

/// Puts together what is held about a customer who asked (the key is the event that says so), and
/// stays parked until a person has passed it on.
@ApplicationScoped
class DataRequestWork implements WorkKind {
    private final EventBodies bodies;
    private final Holdings holdings;
    private final Exports exports;
    private final ExportFiles files;

    DataRequestWork(EventBodies bodies, Holdings holdings, Exports exports, ExportFiles files) {
        this.bodies = bodies;
        this.holdings = holdings;
        this.exports = exports;
        this.files = files;
    }

    @Override
    public String name() {
        return "data-request";
    }

    @Override
    public Outcome perform(String key) {
        long id = Long.parseLong(key);
        if (!exports.isMade(id)) {
            var request = bodies.request(id);
            if (request.isEmpty()) {
                return Outcome.done();
            }
            try {
                make(request.get());
            } catch (HandedOnPeople.Unreachable e) {
                return Outcome.tryLater(String.valueOf(e.getMessage()));
            }
        }
        return exports.waits(id) ? waiting(id) : Outcome.done();
    }

    private void make(PersonRequest request) {
        Holdings.Found found = holdings.of(request);
        exports.make(request.event(), found.orders(), found.content());
    }

    private Outcome waiting(long id) {
        return Outcome.park(
                "customers/data_request: a customer asks what is held about them; pass "
                        + files.of(id)
                        + " on within 30 days, then: webhook-service privacy --passed-on "
                        + id);
    }
}
