package io.passerelle.webhook.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import jakarta.inject.Singleton;

/// The shape a state is kept in. Nothing of it enters a message: it is personal.
@Singleton
class StateJson {
    private final ObjectMapper json;

    StateJson(ObjectMapper json) {
        this.json = json;
    }

    String write(PlacedOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("order " + order.id() + " cannot be written", e);
        }
    }

    PlacedOrder read(OrderId id, String state) {
        try {
            return json.readValue(state, PlacedOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("order " + id + " is kept in an unknown shape", e);
        }
    }
}
