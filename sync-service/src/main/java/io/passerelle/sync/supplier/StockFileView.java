package io.passerelle.sync.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A supplier's stock file, for people.
///
/// @param id to confirm it by
/// @param takenAt when the supplier wrote it
/// @param items SKUs it names
/// @param reason why it was held, null if it never was
@RegisterForReflection
public record StockFileView(
        long id,
        String supplier,
        Instant takenAt,
        Instant receivedAt,
        int items,
        SnapshotState state,
        @Nullable String reason) {}
