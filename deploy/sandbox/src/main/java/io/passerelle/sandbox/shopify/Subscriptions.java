package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The shop's webhook subscriptions; a topic and address occur once. Guarded by the shop's lock.
final class Subscriptions {

    private final TreeMap<Long, Subscription> byId = new TreeMap<>();

    void put(Subscription subscription) {
        byId.put(subscription.id(), subscription);
    }

    boolean has(String topic, URI uri) {
        return byId.values().stream().anyMatch(s -> s.topic().equals(topic) && s.uri().equals(uri));
    }

    Optional<Subscription> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean remove(long id) {
        return byId.remove(id) != null;
    }

    List<Subscription> to(Topic topic) {
        return byId.values().stream().filter(s -> s.topic().equals(topic.name())).toList();
    }

    Collection<Subscription> all() {
        return byId.values();
    }

    void clear() {
        byId.clear();
    }

    void replace(List<Subscription> subscriptions) {
        byId.clear();
        new ArrayList<>(subscriptions).forEach(this::put);
    }
}
