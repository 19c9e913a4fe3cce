package io.passerelle.webhook.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.event.PersonRequest;
import io.passerelle.webhook.handover.HandedOnPeople;
import io.passerelle.webhook.order.People;
import io.passerelle.webhook.payload.Content;
import io.passerelle.webhook.payload.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All that the services hold about a customer, as JSON for a person to pass on.
@ApplicationScoped
class Holdings {
    private static final int CHUNK = 100;
    private final People people;
    private final EventBodies bodies;
    private final HandedOnPeople handedOn;
    private final ObjectMapper json;

    Holdings(People people, EventBodies bodies, HandedOnPeople handedOn, ObjectMapper json) {
        this.people = people;
        this.bodies = bodies;
        this.handedOn = handedOn;
        this.json = json;
    }

    /// @param orders how many orders of theirs were found
    record Found(long orders, JsonNode content) {}

    /// May throw [HandedOnPeople.Unreachable].
    Found of(PersonRequest request) {
        if (!(request.content()
                instanceof Content.DataRequest(Customer who, List<OrderId> named))) {
            throw new IllegalStateException("event " + request.event() + " asks for nothing");
        }
        Set<OrderId> theirs = new LinkedHashSet<>(named);
        ObjectNode content = json.createObjectNode();
        content.put("requestedAt", request.receivedAt().toString());
        ObjectNode asked = content.putObject("customer");
        asked.put("id", who.id()).put("email", who.email()).put("phone", who.phone());
        ObjectNode here = content.putObject("webhook-service");
        ArrayNode orders = orders(here.putArray("orders"), who, theirs);
        // Asked first: if it does not answer, no body was read for nothing.
        content.set("supplier-service", supplier(List.copyOf(theirs)));
        events(here.putArray("events"), who, theirs, request.event());
        content.putObject("sync-service")
                .put("held", "lines and times of these orders; nothing about a person");
        return new Found(orders.size(), content);
    }

    private ArrayNode orders(ArrayNode found, Customer who, Set<OrderId> theirs) {
        List<PlacedOrder> chunk = people.next(0, CHUNK);
        while (!chunk.isEmpty()) {
            for (PlacedOrder order : chunk) {
                if (theirs.contains(order.id()) || who.isBuyer(order.buyer())) {
                    theirs.add(order.id());
                    found.add(json.<JsonNode>valueToTree(order));
                }
            }
            chunk = people.next(chunk.getLast().id().value(), CHUNK);
        }
        return found;
    }

    private void events(ArrayNode found, Customer who, Set<OrderId> theirs, long request) {
        List<EventBodies.Held> chunk = bodies.next(0, request, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.stream()
                    .filter(held -> isOf(held, theirs) || who.isMentionedIn(held.body()))
                    .forEach(held ->
                            found.addObject()
                                    .put("topic", held.topic())
                                    .put("receivedAt", held.receivedAt().toString())
                                    .set("body", tree(held.body())));
            chunk = bodies.next(chunk.getLast().event(), request, CHUNK);
        }
    }

    private static boolean isOf(EventBodies.Held held, Set<OrderId> theirs) {
        Long order = held.order();
        return order != null && theirs.contains(new OrderId(order));
    }

    private ArrayNode supplier(List<OrderId> theirs) {
        ArrayNode found = json.createArrayNode();
        for (int i = 0; i < theirs.size(); i += CHUNK) {
            List<OrderId> some = theirs.subList(i, Math.min(i + CHUNK, theirs.size()));
            handedOn.holdings(some).path("orders").forEach(found::add);
        }
        return found;
    }

    /// A body that is no JSON is shown as text.
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(body);
        }
    }
}
