package io.passerelle.sync.filemaker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

@Entity
@Table(name = "read_mark")
class ReadMarkEntity {
    @Id String stock;

    @Column(name = "read_until")
    String readUntil;

    @SuppressWarnings("NullAway.Init")
    protected ReadMarkEntity() {}

    ReadMarkEntity(String stock, LocalDateTime readUntil) {
        this.stock = stock;
        this.readUntil = readUntil.toString();
    }
}
