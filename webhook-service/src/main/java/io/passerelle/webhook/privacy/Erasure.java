package io.passerelle.webhook.privacy;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.PersonRequest;
import io.passerelle.webhook.order.People;
import io.passerelle.webhook.payload.Content;
import io.passerelle.webhook.payload.Customer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// Forgets people in this service: their orders' buyers, the bodies that speak of them, the files
/// made for them. In many short transactions; cut short, it begins anew and finds less to do.
@ApplicationScoped
class Erasure {
    private static final int CHUNK = 100;
    private final People people;
    private final EventBodies bodies;
    private final Redactions redactions;
    private final Exports exports;

    Erasure(People people, EventBodies bodies, Redactions redactions, Exports exports) {
        this.people = people;
        this.bodies = bodies;
        this.redactions = redactions;
        this.exports = exports;
    }

    void perform(PersonRequest request) {
        switch (request.content()) {
            case Content.Redact(Customer customer, List<OrderId> named) -> {
                forget(named, request.event());
                // Orders placed after the request are another agreement.
                forgetWhere(
                        order ->
                                customer.isBuyer(order.buyer())
                                        && order.createdAt().isBefore(request.stamp()),
                        request.event());
                eraseBodies(
                        request.event(),
                        after -> bodies.eraseMentions(customer, after, request.event(), CHUNK));
                removed(request.event(), exports.removeMentions(customer));
            }
            case Content.RedactShop() -> {
                forgetWhere(_ -> true, request.event());
                eraseBodies(
                        request.event(), after -> bodies.eraseAll(after, request.event(), CHUNK));
                removed(request.event(), exports.removeAll());
            }
            case Content.Whole _,
                    Content.Changed _,
                    Content.Deleted _,
                    Content.Nothing _,
                    Content.Uninstalled _,
                    Content.DataRequest _,
                    Content.Unreadable _ ->
                    throw new IllegalStateException("event " + request.event() + " erases nobody");
        }
        redactions.erased(request.event());
    }

    private void forgetWhere(Predicate<PlacedOrder> which, long request) {
        List<PlacedOrder> chunk = people.next(0, CHUNK);
        while (!chunk.isEmpty()) {
            forget(chunk.stream().filter(which).map(PlacedOrder::id).toList(), request);
            chunk = people.next(chunk.getLast().id().value(), CHUNK);
        }
    }

    private void forget(List<OrderId> orders, long request) {
        for (OrderId order : orders) {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        people.forget(order, request);
                        long erased = bodies.erase(order);
                        redactions.count(request, row -> row.events += erased);
                    });
        }
    }

    private void eraseBodies(long request, LongFunction<EventBodies.Step> step) {
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            long after = last.get();
            last =
                    QuarkusTransaction.requiringNew()
                            .call(() -> {
                                EventBodies.Step done = step.apply(after);
                                redactions.count(request, row -> row.events += done.changed());
                                return done.last();
                            });
        }
    }

    private void removed(long request, long files) {
        QuarkusTransaction.requiringNew()
                .run(() -> redactions.count(request, row -> row.exports += files));
    }
}
