package io.passerelle.supplier.inbound;

import io.passerelle.supplier.ftps.RemoteFile;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "inbound_file")
class InboundFileEntity {
    @Id String id;
    String supplier;
    String name;
    String kind;
    long size;
    @Nullable Instant modifiedAt;

    /// What a list shows that does not tell `modifiedAt`.
    @Nullable Instant listedAt;

    @Nullable String sha256;

    @Convert(converter = FileStateWord.class)
    FileState state;

    /// Why it is in this state; `""` if the state says it all.
    @Convert(converter = SealedReason.class)
    String reason = "";

    @Convert(converter = SealedFile.class)
    byte[] content = new byte[0];

    /// Whether there is content.
    boolean kept;

    @Nullable String movedTo;

    /// When it was first seen with this size.
    Instant seenAt;

    @Nullable Instant fetchedAt;
    @Nullable Instant settledAt;

    /// Since when it is no longer there under its name.
    @Nullable Instant archivedAt;

    /// Numbers of purchase orders it names.
    @ElementCollection
    @CollectionTable(name = "inbound_mention", joinColumns = @JoinColumn(name = "file_id"))
    @Column(name = "number")
    Set<String> mentions = new HashSet<>();

    @Version @Nullable Long version;

    InboundFileEntity() {}

    InboundFileEntity(
            String id, String supplier, String kind, RemoteFile file, FileState state, Instant at) {
        this.id = id;
        this.supplier = supplier;
        this.name = file.name();
        this.kind = kind;
        this.state = state;
        this.size = file.size();
        this.modifiedAt = file.modified();
        this.listedAt = file.listed();
        this.seenAt = at;
    }

    void see(RemoteFile file, Instant at) {
        size = file.size();
        modifiedAt = file.modified();
        listedAt = file.listed();
        seenAt = at;
    }

    Recipients.Written written() {
        return modifiedAt == null
                ? new Recipients.Written(seenAt, false)
                : new Recipients.Written(modifiedAt, true);
    }

    void settle(FileState next, String why, Instant at) {
        state = next;
        reason = why;
        settledAt = at;
    }

    void keep(byte[] bytes, String hash, Instant at) {
        content = bytes;
        kept = true;
        sha256 = hash;
        state = FileState.FETCHED;
        reason = "";
        fetchedAt = at;
    }

    /// Its hash stays, so that it is not applied again.
    void dropContent() {
        content = new byte[0];
        kept = false;
        reason = "";
    }
}
