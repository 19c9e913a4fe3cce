package io.passerelle.sync.movement;

import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.trace.Step;
import io.passerelle.common.trace.Traces;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// Books what is due for a SKU, one movement after the other: the next begins only when the one
/// before is settled, which is what gives the stamp its meaning. A stuck SKU holds up no other.
@Singleton
public class BookingWork implements WorkKind {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Movements movements;
    private final StockBook book;
    private final Traces traces;
    private final RetryPolicy policy;

    BookingWork(Movements movements, StockBook book, Traces traces, BookingConfig config) {
        if (config.parkAfter().compareTo(SHORTEST) < 0) {
            throw new BadSetting(
                    "passerelle.booking.park-after: found %s, expected 1m or more"
                            .formatted(config.parkAfter()));
        }
        this.movements = movements;
        this.book = book;
        this.traces = traces;
        // A record open on someone's screen is looked at again within a minute; a FileMaker server
        // that is off over a long weekend costs nobody a replay.
        this.policy =
                new RetryPolicy(Duration.ofMillis(500), Duration.ofMinutes(1), config.parkAfter());
    }

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public RetryPolicy retry() {
        return policy;
    }

    @Override
    public boolean remains(String key) {
        return movements.anyToBook(Sku.of(key));
    }

    /// What FileMaker has of it counts from then on, be it booked or not: a person has to know
    /// that.
    @Override
    public boolean isEndedAlone() {
        return true;
    }

    @Override
    public Optional<String> giveUp(String key) {
        return movements
                .leave(Sku.of(key))
                .map(movement ->
                        movement
                                + " was sent a moment ago and may still arrive in FileMaker; try"
                                + " again in "
                                + Movements.ON_ITS_WAY.toMinutes()
                                + " minutes");
    }

    @Override
    public Outcome perform(String key) {
        Sku sku = Sku.of(key);
        try (var _ = LogContext.sku(sku)) {
            for (var next = movements.next(sku); next.isPresent(); next = movements.next(sku)) {
                Optional<Outcome> obstacle = book(next.get());
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
            }
            return Outcome.done();
        }
    }

    /// Empty when it is booked.
    Optional<Outcome> book(Movements.Due due) {
        Booking booking = new Booking(book, journal(due));
        try {
            Booking.Result result =
                    traces.of(due.origin(), () -> step(due), () -> attempt(booking, due));
            Log.infof("movement.booked key=%s outcome=%s", due.order().key(), result);
            return settle(due, result);
        } catch (Movements.Settled e) {
            return Optional.empty();
        }
    }

    private static Step step(Movements.Due due) {
        return Step.named("book movement").with("passerelle.movement", due.order().key());
    }

    private Booking.Journal journal(Movements.Due due) {
        boolean onlyOnce = !book.proof().refusesRepetition();
        return new Booking.Journal() {
            @Override
            public void sending(Sent sent) {
                if (onlyOnce) {
                    movements.sendingOnce(due.id(), sent);
                } else {
                    movements.sending(due.id(), sent);
                }
            }

            @Override
            public void notDone() {
                movements.notDone(due.id());
            }
        };
    }

    private Optional<Outcome> settle(Movements.Due due, Booking.Result result) {
        return switch (result) {
            case Booking.Result.Applied applied -> {
                movements.applied(due.id(), applied);
                yield Optional.empty();
            }
            case Booking.Result.Later(String reason) -> Optional.of(Outcome.tryLater(reason));
            // Another worker may have booked it and the next one, whose stamp we then saw.
            case Booking.Result.Stuck _ when movements.isApplied(due.id()) -> Optional.empty();
            case Booking.Result.Stuck(String reason) ->
                    Optional.of(Outcome.park(due.order().key() + ": " + reason));
        };
    }

    private static Booking.Result attempt(Booking booking, Movements.Due due) {
        try {
            return booking.book(due.order());
        } catch (FileMakerFailure e) {
            return switch (e.kind()) {
                case LOCKED, CONFLICT, TOKEN, UNAVAILABLE, UNKNOWN, LOGIN, MISSING ->
                        new Booking.Result.Later(String.valueOf(e.getMessage()));
                case NOT_UNIQUE, REJECTED, CONFIGURATION ->
                        new Booking.Result.Stuck(String.valueOf(e.getMessage()));
            };
        }
    }
}
