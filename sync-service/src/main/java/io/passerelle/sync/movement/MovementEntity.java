package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.LineChange;
import io.passerelle.sync.stock.UnitChange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "movement")
class MovementEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "movement_key")
    String key;

    @Column(name = "order_id")
    long orderId;

    @Column(name = "order_name")
    String orderName;

    @Column(name = "line_id")
    long lineId;

    Sku sku;

    String cause;

    int units;

    @Column(name = "not_before")
    Instant notBefore;

    @Column(name = "not_after")
    Instant notAfter;

    @Enumerated(EnumType.STRING)
    MovementState state;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    /// Writes sent so far.
    int attempts;

    @Column(name = "stock_before")
    @Nullable BigDecimal stockBefore;

    @Column(name = "stock_after")
    @Nullable BigDecimal stockAfter;

    /// What the ledger had of this movement just before its last write was sent.
    @Column(name = "rows_before")
    int rowsBefore;

    @Nullable String note;

    /// When FileMaker's number may last have changed through this movement.
    @Column(name = "touched_at")
    @Nullable Instant touchedAt;

    @SuppressWarnings("NullAway.Init")
    protected MovementEntity() {}

    MovementEntity(Movement movement, String orderName) {
        this.key = movement.key();
        this.orderId = movement.order().value();
        this.orderName = orderName;
        this.lineId = movement.line().value();
        this.sku = movement.sku();
        this.cause = movement.cause();
        this.units = movement.units();
        this.notBefore = movement.notBefore();
        this.notAfter = movement.notAfter();
        this.state = MovementState.WAITING;
    }

    /// It is to be booked from now on.
    void becomeDue(Instant now) {
        state = MovementState.PENDING;
        dueAt = now;
    }

    void becomesSuppliers() {
        state = MovementState.SUPPLIED;
    }

    void leave() {
        state = MovementState.LEFT;
    }

    /// To be booked now.
    ///
    /// @param longAgo what was sent before then cannot be on its way any more
    Booking.Order order(Instant longAgo) {
        return new Booking.Order(
                key,
                sku,
                -units,
                MovementKey.kind(cause),
                orderName,
                attempts == 0 ? null : sent(longAgo));
    }

    private @Nullable Sent sent(Instant longAgo) {
        BigDecimal before = stockBefore;
        BigDecimal after = stockAfter;
        Instant touched = touchedAt;
        return before == null || after == null || touched == null
                ? null
                : new Sent(before, after, rowsBefore, touched.isAfter(longAgo));
    }

    /// @param longAgo what was sent before then cannot be on its way any more
    boolean isOnItsWay(Instant longAgo) {
        Instant touched = touchedAt;
        return state == MovementState.SENT && touched != null && touched.isAfter(longAgo);
    }

    void sending(Sent sent, Instant now) {
        state = MovementState.SENT;
        attempts++;
        stockBefore = sent.before();
        stockAfter = sent.after();
        rowsBefore = sent.rows();
        touchedAt = now;
    }

    UnitChange change() {
        return new UnitChange(units, notBefore, notAfter);
    }

    LineChange lineChange() {
        return new LineChange(lineId, units);
    }

    BookedMovements.Booked booked() {
        return new BookedMovements.Booked(
                id, key, sku, -units, Objects.requireNonNull(touchedAt, "of an applied movement"));
    }

    BookedMovement view() {
        return new BookedMovement(
                key, sku, units, cause, state.name(), stockBefore, stockAfter, note, touchedAt);
    }
}
