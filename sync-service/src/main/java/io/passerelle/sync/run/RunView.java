package io.passerelle.sync.run;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run as people look at it.
///
/// @param endedAt null while it runs, or if its process was killed
/// @param result `running`, `done`, `partly done`, `stopped` or `failed`
/// @param compared SKUs that both sides have and could be compared, or were skipped
/// @param written SKUs set in Shopify, or that a dry run would have set
/// @param waiting SKUs that may rise once a reconciliation allows it
/// @param message why it failed or stopped, null if it did not
/// @param confirmedAt when a person said that a stopped run's plan is right
@RegisterForReflection
public record RunView(
        long id,
        Mode mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        String result,
        int compared,
        int equal,
        int written,
        int waiting,
        int inMotion,
        int skipped,
        int failed,
        @Nullable String message,
        @Nullable Instant confirmedAt) {}
