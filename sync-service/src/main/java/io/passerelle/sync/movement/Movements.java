package io.passerelle.sync.movement;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.UnitChange;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
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
    private final MovementRepository repository;
    private final BookAtConfig config;
    private final Announcements announcements;
    private final Clock clock;

    /// Announced in the transaction that settles a movement.
    public record StockBooked(Sku sku) {}

    /// The movement is in FileMaker already.
    static class Settled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A movement to book now.
    record Due(long id, Booking.Order order) {}

    Movements(
            MovementRepository repository,
            BookAtConfig config,
            Announcements announcements,
            Clock clock) {
        this.repository = repository;
        this.config = config;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Makes the movements this state of an order asks for and schedules their booking, in the
    /// caller's transaction.
    ///
    /// @param previousVersion the version stored before, null if the order is new here
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(PlacedOrder order, @Nullable Instant previousVersion) {
        boolean due = config.bookAt().isDue(order);
        Set<Sku> toBook = new LinkedHashSet<>();
        for (Movement movement : Derivation.of(order, previousVersion, made(order.id()))) {
            repository.persist(
                    new MovementEntity(
                            movement,
                            order.name(),
                            due ? MovementState.PENDING : MovementState.WAITING));
            toBook.add(movement.sku());
        }
        if (due) {
            for (MovementEntity waiting : repository.waiting(order.id())) {
                waiting.state = MovementState.PENDING;
                toBook.add(waiting.sku);
            }
            toBook.forEach(announcements::toBook);
        }
    }

    private Map<Derivation.Cause, Derivation.Made> made(OrderId order) {
        Map<Derivation.Cause, Derivation.Made> made = new HashMap<>();
        for (MovementEntity m : repository.ofOrder(order)) {
            made.merge(
                    new Derivation.Cause(new LineId(m.lineId), m.cause),
                    new Derivation.Made(m.units, 1, m.sku),
                    (a, b) ->
                            new Derivation.Made(
                                    a.units() + b.units(), a.count() + b.count(), a.sku()));
        }
        return made;
    }

    @Transactional
    Optional<Due> next(Sku sku) {
        return repository.next(sku).map(Movements::due);
    }

    private static Due due(MovementEntity m) {
        return new Due(
                m.id,
                new Booking.Order(
                        m.key,
                        m.sku,
                        -m.units,
                        MovementKey.kind(m.cause),
                        m.orderName,
                        m.attempts > 0));
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
    void sending(long id, BigDecimal before, BigDecimal after) {
        MovementEntity movement = repository.findById(id);
        if (movement.state == MovementState.APPLIED) {
            throw new Settled();
        }
        movement.state = MovementState.SENT;
        movement.attempts++;
        movement.stockBefore = before;
        movement.stockAfter = after;
        movement.touchedAt = clock.instant();
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

    /// Units of known orders that FileMaker has not booked, as far as we know.
    ///
    /// @param perhapsBooked those of them taken by movements whose write was sent
    public record Pending(int units, int perhapsBooked) {
        public static final Pending NOTHING = new Pending(0, 0);

        Pending plus(MovementEntity movement) {
            int sent = movement.state == MovementState.SENT ? Math.max(0, movement.units) : 0;
            return new Pending(units + movement.units, perhapsBooked + sent);
        }
    }

    /// `P` per SKU; SKUs without any are absent.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Sku, Pending> pending(Collection<Sku> skus) {
        Map<Sku, Pending> pending = new HashMap<>();
        for (MovementEntity movement : repository.notApplied(skus)) {
            pending.put(
                    movement.sku,
                    pending.getOrDefault(movement.sku, Pending.NOTHING).plus(movement));
        }
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
