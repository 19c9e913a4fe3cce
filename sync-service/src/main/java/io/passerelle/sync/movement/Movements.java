package io.passerelle.sync.movement;

import static java.util.stream.Collectors.groupingBy;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.LineChange;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.UnitChange;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All movements: made from orders, booked into FileMaker, and read by the stock rule.
@Singleton
public class Movements {
    /// A write without an answer may arrive for this long.
    static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final MovementRepository repository;
    private final BookAtConfig config;
    private final Announcements announcements;
    private final StockOwners owners;
    private final Clock clock;

    /// Announced in the transaction that settles a movement.
    public record StockBooked(Sku sku) {}

    /// The movement is in FileMaker already, or another worker is at it.
    static class Settled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A movement of that order of the shop, to book now.
    record Due(long id, OrderId origin, Booking.Order order) {}

    Movements(
            MovementRepository repository,
            BookAtConfig config,
            Announcements announcements,
            StockOwners owners,
            Clock clock) {
        this.repository = repository;
        this.config = config;
        this.announcements = announcements;
        this.owners = owners;
        this.clock = clock;
    }

    /// Makes the movements this state of an order asks for and schedules their booking, in the
    /// caller's transaction.
    ///
    /// @param previousVersion the version stored before, null if the order is new here
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(PlacedOrder order, @Nullable Instant previousVersion) {
        var before = new MadeBefore(repository.ofOrder(order.id()));
        DueLines due = DueLines.of(order, config.bookAt(), before.movements());
        Set<Sku> toBook = new LinkedHashSet<>();
        for (MovementEntity waiting : repository.waiting(order.id())) {
            if (due.isDue(new LineId(waiting.lineId), waiting.units)) {
                waiting.becomeDue(clock.instant());
                toBook.add(waiting.sku);
            }
        }
        for (Movement movement : Derivation.of(order, previousVersion, before.byCause())) {
            MovementEntity made = new MovementEntity(movement, order.name());
            if (before.isSuppliers(movement, owners)) {
                made.becomesSuppliers();
            } else if (before.isLeft(movement)) {
                made.leave();
            } else if (due.isDue(movement.line(), movement.units())) {
                made.becomeDue(clock.instant());
                toBook.add(movement.sku());
            }
            repository.persist(made);
        }
        if (order.wasCancelled()) {
            new MadeBefore(repository.ofOrder(order.id()))
                    .balancedAndWaiting()
                    .forEach(MovementEntity::leave);
        }
        toBook.forEach(announcements::toBook);
    }

    /// A person ends the booking of this SKU: nothing of what is to be booked is sent any more. Its
    /// units are not subtracted from FileMaker's number from now on; that they were taken stays
    /// known.
    ///
    /// @return the key of one whose write may be on its way still; then nothing is changed
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> leave(Sku sku) {
        Instant longAgo = clock.instant().minus(ON_ITS_WAY);
        List<MovementEntity> toBook = repository.toBook(sku);
        Optional<String> onItsWay =
                toBook.stream().filter(m -> m.isOnItsWay(longAgo)).map(m -> m.key).findFirst();
        if (onItsWay.isEmpty()) {
            toBook.forEach(MovementEntity::leave);
            announcements.booked(sku);
        }
        return onItsWay;
    }

    /// A supplier states the stock of these SKUs from now on: what was not sent to FileMaker yet
    /// never will be.
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveToSupplier(Collection<Sku> skus) {
        skus.forEach(sku -> repository.untouched(sku).forEach(MovementEntity::becomesSuppliers));
    }

    @Transactional
    Optional<Due> next(Sku sku) {
        return repository
                .next(sku)
                .map(m ->
                        new Due(
                                m.id,
                                new OrderId(m.orderId),
                                m.order(clock.instant().minus(ON_ITS_WAY))));
    }

    @Transactional
    boolean anyToBook(Sku sku) {
        return repository.anyToBook(sku);
    }

    /// Committed before the write leaves, so that a crash is followed by a look.
    ///
    /// @throws Settled if another worker was faster: a process that stood still for long enough is
    ///   taken for dead, its work is given to another, and then it wakes up
    @Transactional
    void sending(long id, Sent sent) {
        sending(repository.findById(id), MovementState.APPLIED, sent);
    }

    /// As [#sending], for a file that would take a movement twice: refused as well if another
    /// worker has sent it.
    @Transactional
    void sendingOnce(long id, Sent sent) {
        sending(repository.findById(id), MovementState.SENT, sent);
    }

    private void sending(MovementEntity movement, MovementState tooLate, Sent sent) {
        if (movement.state.compareTo(tooLate) >= 0) {
            throw new Settled();
        }
        movement.sending(sent, clock.instant());
    }

    /// What [#sendingOnce] announced was surely not done.
    @Transactional
    void notDone(long id) {
        MovementEntity movement = repository.findById(id);
        if (movement.state == MovementState.SENT) {
            movement.state = MovementState.PENDING;
            movement.attempts = 0;
        }
    }

    @Transactional
    boolean isApplied(long id) {
        return repository.findById(id).state == MovementState.APPLIED;
    }

    /// Said twice, by two workers, it counts once.
    @Transactional
    void applied(long id, Booking.Result.Applied result) {
        MovementEntity movement = repository.findById(id);
        if (movement.state == MovementState.APPLIED) {
            return;
        }
        movement.state = MovementState.APPLIED;
        movement.stockBefore = result.before();
        movement.stockAfter = result.after();
        movement.note = result.note().isEmpty() ? null : result.note();
        movement.touchedAt = clock.instant();
        announcements.booked(movement.sku);
    }

    /// Since when the oldest movement that is not booked yet is to be booked.
    @Transactional
    Optional<Instant> oldestDue() {
        return repository.oldestDue();
    }

    /// Units of known orders that FileMaker has not booked, as far as we know.
    ///
    /// @param perhapsBooked those of them taken by movements whose write was sent
    public record Pending(int units, int perhapsBooked) {
        public static final Pending NOTHING = new Pending(0, 0);

        /// Where there are several locations, an order's units count at each of them until they are
        /// booked, and what a line gives back counts against that line only.
        static Pending of(List<MovementEntity> movements, Location location) {
            int units =
                    location.only()
                            ? movements.stream().mapToInt(m -> m.units).sum()
                            : LineChange.outstanding(
                                    movements.stream().map(MovementEntity::lineChange).toList(),
                                    Map.of());
            int sent =
                    movements.stream()
                            .filter(m -> m.state == MovementState.SENT)
                            .mapToInt(m -> Math.max(0, m.units))
                            .sum();
            return new Pending(units, sent);
        }
    }

    /// `P` per SKU; SKUs without any are absent.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Sku, Pending> pending(Collection<Sku> skus, Location location) {
        Map<Sku, Pending> pending = new HashMap<>();
        repository.notApplied(skus).stream()
                .collect(groupingBy(m -> m.sku))
                .forEach((sku, movements) -> pending.put(sku, Pending.of(movements, location)));
        return pending;
    }

    /// Known changes per SKU that are not surely older than the given time.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Sku, List<UnitChange>> changesSince(Collection<Sku> skus, Instant oldest) {
        Map<Sku, List<UnitChange>> changes = new HashMap<>();
        repository
                .since(skus, oldest)
                .forEach(m ->
                        changes.computeIfAbsent(m.sku, _ -> new ArrayList<>()).add(m.change()));
        return changes;
    }

    /// SKUs whose FileMaker number may have moved through us since the given time, on our clock.
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Sku> inMotion(Collection<Sku> skus, Instant since) {
        return new HashSet<>(repository.touchedSince(skus, since));
    }

    @Transactional
    public List<BookedMovement> of(OrderId order) {
        return repository.ofOrder(order).stream().map(MovementEntity::view).toList();
    }

    /// Not yet in FileMaker, oldest first.
    @Transactional
    public List<BookedMovement> open(Sku sku) {
        return repository.notApplied(List.of(sku)).stream().map(MovementEntity::view).toList();
    }
}
