package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
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

    /// Writes sent so far.
    int attempts;

    @Column(name = "stock_before")
    @Nullable BigDecimal stockBefore;

    @Column(name = "stock_after")
    @Nullable BigDecimal stockAfter;

    @Nullable String note;

    /// When FileMaker's number may last have changed through this movement.
    @Column(name = "touched_at")
    @Nullable Instant touchedAt;

    @SuppressWarnings("NullAway.Init")
    protected MovementEntity() {}

    MovementEntity(Movement movement, String orderName, MovementState state) {
        this.key = movement.key();
        this.orderId = movement.order().value();
        this.orderName = orderName;
        this.lineId = movement.line().value();
        this.sku = movement.sku();
        this.cause = movement.cause();
        this.units = movement.units();
        this.notBefore = movement.notBefore();
        this.notAfter = movement.notAfter();
        this.state = state;
    }

    UnitChange change() {
        return new UnitChange(units, notBefore, notAfter);
    }

    BookedMovement view() {
        return new BookedMovement(
                key, sku, units, cause, state.name(), stockBefore, stockAfter, note, touchedAt);
    }
}
