package io.passerelle.sync.movement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// From this stock file on, a supplier's numbers are without so many units of an order line.
@Entity
@Table(name = "supplied_line")
@IdClass(SuppliedLineEntity.Key.class)
class SuppliedLineEntity {
    @Id
    @Column(name = "line_id")
    long lineId;

    @Id
    @Column(name = "file_id")
    long fileId;

    int units;

    record Key(long lineId, long fileId) implements Serializable {}

    protected SuppliedLineEntity() {}

    SuppliedLineEntity(long lineId, long fileId, int units) {
        this.lineId = lineId;
        this.fileId = fileId;
        this.units = units;
    }
}
