package io.passerelle.common.trace;

import java.util.HashMap;
import java.util.Map;

/// What a span says: a name of few different values, and facts by their attribute names. No
/// personal data, no secrets.
public record Step(String name, Map<String, String> facts) {

    public Step {
        facts = Map.copyOf(facts);
    }

    public static Step named(String name) {
        return new Step(name, Map.of());
    }

    public Step with(String attribute, String value) {
        var more = new HashMap<>(facts);
        more.put(attribute, value);
        return new Step(name, more);
    }
}
