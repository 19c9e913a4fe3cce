package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does what a test tells it to: ends as scripted, waits at a gate, gives up.
@Singleton
class Errand implements WorkKind {
    private final Map<String, Queue<Outcome>> script = new ConcurrentHashMap<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    final List<String> started = new CopyOnWriteArrayList<>();
    final List<String> failing = new CopyOnWriteArrayList<>();
    final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    final Map<String, Boolean> unseen = new ConcurrentHashMap<>();
    final Map<String, About> abouts = new ConcurrentHashMap<>();
    final Map<String, String> notToBeEnded = new ConcurrentHashMap<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();

    void will(String key, Outcome... outcomes) {
        script.put(key, new ArrayDeque<>(List.of(outcomes)));
    }

    long done(String key) {
        return attempts.stream().filter(key::equals).count();
    }

    @Override
    public String name() {
        return "errand";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofDays(1));
    }

    @Override
    public Outcome perform(String key) {
        started.add(key);
        pass(key);
        attempts.add(key);
        if (failing.contains(key)) {
            throw new IllegalStateException("a bug");
        }
        Outcome next = script.getOrDefault(key, new ArrayDeque<>()).poll();
        return next == null ? Outcome.done() : next;
    }

    @Override
    public About about(String key) {
        return abouts.getOrDefault(key, About.nothing());
    }

    @Override
    public Optional<String> giveUp(String key) {
        givenUp.add(key);
        return Optional.ofNullable(notToBeEnded.get(key));
    }

    private void pass(String key) {
        try {
            CountDownLatch gate = gates.getOrDefault(key, new CountDownLatch(0));
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean remains(String key) {
        return unseen.remove(key) != null;
    }
}
