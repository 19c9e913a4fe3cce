package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A movement as shown to people.
///
/// @param stockBefore FileMaker's stock before and after it, null until it is applied
/// @param note what was unusual about it, null if nothing was
public record BookedMovement(
        String key,
        Sku sku,
        int units,
        String cause,
        String state,
        @Nullable BigDecimal stockBefore,
        @Nullable BigDecimal stockAfter,
        @Nullable String note,
        @Nullable Instant touchedAt) {}
