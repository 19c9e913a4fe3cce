package io.passerelle.sync.simulation;

import io.passerelle.common.work.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Work that outlives its workers: done once it says so, tried again otherwise, taken over from a
/// worker that died or seems to be dead.
final class DurableWork {
    private static final Duration TAKEN_FOR_DEAD = Duration.ofSeconds(30);
    private final World world;
    private final boolean strict;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Actor> actors = new ArrayList<>();
    private int named;

    private static final class Unit {
        final Supplier<Outcome> task;
        Instant due;
        boolean running;
        boolean wantedAgain;
        int attempt;
        int tries;

        Unit(Supplier<Outcome> task, Instant due) {
            this.task = task;
            this.due = due;
        }
    }

    /// @param strict whether parked work breaks the history: nothing that happens here is for a
    ///   person to decide
    DurableWork(World world, boolean strict) {
        this.world = world;
        this.strict = strict;
    }

    void schedule(String name, Supplier<Outcome> task) {
        Unit unit = units.get(name);
        if (unit == null) {
            units.put(name, new Unit(task, world.now()));
        } else if (unit.running) {
            unit.wantedAgain = true;
        }
    }

    boolean isEmpty() {
        return units.isEmpty() && actors.isEmpty();
    }

    /// A worker takes up a unit that is due, if there is one.
    void begin() {
        Optional<String> name =
                any(
                        units.entrySet().stream()
                                .filter(u ->
                                        !u.getValue().running
                                                && !u.getValue().due.isAfter(world.now()))
                                .map(Map.Entry::getKey)
                                .toList());
        name.ifPresent(this::begin);
    }

    private void begin(String name) {
        Unit unit = units.get(name);
        unit.running = true;
        unit.wantedAgain = false;
        int attempt = ++unit.attempt;
        Actor actor =
                new Actor(
                        name + " [" + ++named + "]",
                        world.now(),
                        () -> end(name, unit, attempt, perform(unit)));
        actors.add(actor);
    }

    private Outcome perform(Unit unit) {
        try {
            return unit.task.get();
        } catch (RuntimeException e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        }
    }

    /// Whoever was taken for dead meanwhile has no say any more.
    private void end(String name, Unit unit, int attempt, Outcome outcome) {
        world.tell(name, "ended: " + outcome);
        if (units.get(name) != unit || unit.attempt != attempt) {
            return;
        }
        switch (outcome) {
            case Outcome.Done _ -> {
                units.remove(name);
                if (unit.wantedAgain) {
                    schedule(name, unit.task);
                }
            }
            case Outcome.TryLater _ ->
                    release(unit, 1 + world.oneOf(10 << Math.min(5, unit.tries++)));
            case Outcome.NotBefore(Instant due) -> {
                unit.running = false;
                unit.due = due;
            }
            case Outcome.Park(String reason) -> {
                if (strict) {
                    world.fail(name + " was parked: " + reason);
                }
                units.remove(name);
            }
        }
    }

    private void release(Unit unit, int seconds) {
        unit.running = false;
        unit.due = world.now().plusSeconds(seconds);
    }

    /// Lets one worker do its next step; false if all stand still.
    boolean step() {
        Optional<Actor> actor =
                any(actors.stream().filter(a -> !a.wakesAt.isAfter(world.now())).toList());
        actor.ifPresent(this::step);
        return actor.isPresent();
    }

    private void step(Actor actor) {
        world.goOn(actor);
        if (actor.isDone()) {
            actors.remove(actor);
        }
    }

    /// A process dies: what its worker knew is gone, its work is taken over after a while.
    void crash() {
        any(actors)
                .ifPresent(actor -> {
                    actors.remove(actor);
                    world.tally().crashes++;
                    world.tell(actor.name, "CRASH instead of: " + actor.next);
                    takeOver(actor);
                });
    }

    /// A process stands still for minutes; its work is given to another, then it wakes up.
    void fallAsleep() {
        any(actors)
                .ifPresent(actor -> {
                    actor.wakesAt = world.now().plusSeconds(35 + world.oneOf(300));
                    world.tell(actor.name, "stands still until " + actor.wakesAt);
                    takeOver(actor);
                });
    }

    private void takeOver(Actor actor) {
        Unit unit = units.get(actor.name.substring(0, actor.name.indexOf(" [")));
        if (unit != null && unit.running) {
            unit.attempt++;
            release(unit, (int) TAKEN_FOR_DEAD.toSeconds());
        }
    }

    private <T> Optional<T> any(List<T> choice) {
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(choice.get(world.oneOf(choice.size())));
    }
}
