package io.passerelle.sync.simulation;

import io.passerelle.common.filemaker.FileMakerFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Time, chance and order of one history. Everything random comes from the seed, nothing runs but
/// what [#goOn] or [#happen] lets run.
final class World implements Stage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private final Random random;
    private final Set<Trouble> troubles;
    private final boolean told;
    private final List<String> story = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Truth truth = new Truth(this);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final Duration clocksApart;
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Actor current;
    private boolean quiet;
    private boolean inTransaction;
    private long scheduled;

    private record Event(Instant at, long number, String what, Runnable happening) {}

    /// @param told whether to keep the story, for people
    World(long seed, Set<Trouble> troubles, boolean told) {
        this.random = new Random(seed);
        this.troubles = troubles;
        this.told = told;
        this.clocksApart =
                troubles.contains(Trouble.CLOCKS_APART)
                        ? Duration.ofMillis(random.nextInt(60_000) - 30_000L)
                        : Duration.ZERO;
    }

    Instant now() {
        return now;
    }

    Instant shopNow() {
        return now.plus(clocksApart);
    }

    /// As Shopify writes it: whole seconds, rounded down.
    Instant shopStamp() {
        return shopNow().truncatedTo(ChronoUnit.SECONDS);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    int oneOf(int number) {
        return random.nextInt(number);
    }

    boolean has(Trouble trouble) {
        return !quiet && troubles.contains(trouble);
    }

    /// Whether it happens this time: once in so many.
    boolean trouble(Trouble trouble, int onceIn) {
        return has(trouble) && random.nextInt(onceIn) == 0;
    }

    /// From now on nothing goes wrong any more.
    void calm() {
        quiet = true;
    }

    /// Happens within the given seconds, whoever is alive then.
    void later(String what, int seconds, Runnable happening) {
        at(what, Duration.ofMillis(random.nextInt(seconds * 1000)), happening);
    }

    void at(String what, Duration fromNow, Runnable happening) {
        events.add(new Event(now.plus(fromNow), scheduled++, what, happening));
    }

    boolean anyEventDue() {
        return !events.isEmpty() && !events.peek().at().isAfter(now);
    }

    boolean anyEvent() {
        return !events.isEmpty();
    }

    void happen() {
        Event event = events.poll();
        tell("world", event.what());
        try {
            event.happening().run();
        } catch (FileMakerFailure refused) {
            // Nobody waits for this answer any more.
            tell("world", "refused: " + refused.getMessage());
        }
    }

    void goOn(Actor actor) {
        current = actor;
        try {
            tell(actor.name, actor.next);
            actor.goOn();
        } finally {
            current = null;
        }
    }

    Actor current() {
        return current;
    }

    @Override
    public void step(String next) {
        if (current != null && !inTransaction) {
            current.next = next;
            Coroutine.standStill();
        }
    }

    @Override
    public void pause(Duration duration) {
        if (current != null) {
            current.wakesAt = now.plus(duration);
            step("go on after " + duration);
        }
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        step("a transaction");
        inTransaction = true;
        try {
            return work.get();
        } finally {
            inTransaction = false;
        }
    }

    @Override
    public Clock clock() {
        return clock;
    }

    Truth truth() {
        return truth;
    }

    Tally tally() {
        return tally;
    }

    void tell(String who, String what) {
        if (told) {
            story.add(TIME.format(now) + " " + who + ": " + what);
        }
    }

    List<String> story() {
        return story;
    }

    void fail(String what) {
        tell("BROKEN", what);
        throw new Broken(what);
    }
}
