package io.passerelle.supplier.inbound;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file as it is listed, without its content.
@RegisterForReflection
record ListedFile(
        String id,
        String supplier,
        String name,
        String kind,
        FileState state,
        String reason,
        boolean kept,
        long size,
        @Nullable String sha256,
        Instant seenAt,
        @Nullable Instant fetchedAt,
        @Nullable Instant settledAt,
        @Nullable Instant archivedAt,
        @Nullable String movedTo) {

    /// Once the content is dropped, what quotes it is too.
    String words() {
        boolean dropped = state == FileState.PARKED && !kept && sha256 != null;
        return dropped ? "its content was erased; ask the supplier for it" : reason;
    }
}
