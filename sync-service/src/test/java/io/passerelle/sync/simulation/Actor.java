package io.passerelle.sync.simulation;

import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A worker of the service in the middle of its work. Between two steps it holds what a process
/// holds in memory; a crash lets go of it.
final class Actor {
    final String name;

    /// What it saw of the world when it last read a SKU's stock in FileMaker.
    final Map<Sku, Truth.Sight> sights = new HashMap<>();

    String next = "begin";
    Instant wakesAt;
    private final Coroutine code;

    Actor(String name, Instant now, Runnable code) {
        this.name = name;
        this.wakesAt = now;
        this.code = new Coroutine(code);
    }

    void goOn() {
        code.goOn();
    }

    boolean isDone() {
        return code.isDone();
    }
}
