package io.passerelle.webhook.console.neighbour;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sync-service's `/api` says, as far as pages show it; explained there.
public final class SyncWords {
    private SyncWords() {}

    @RegisterForReflection
    public record Run(
            long id,
            String mode,
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
            @Nullable Instant confirmedAt) {

        public boolean isStopped() {
            return result.equals("stopped") && confirmedAt == null;
        }

        public boolean canBeUndone() {
            return mode.equals("WRITE") && written > 0 && endedAt != null;
        }
    }

    @RegisterForReflection
    public record RunShown(Run run, List<Decision> decisions) {}

    @RegisterForReflection
    public record Decision(
            String sku,
            String outcome,
            String reason,
            @Nullable String supplier,
            @Nullable Integer stock,
            @Nullable Integer pending,
            @Nullable Integer buffer,
            @Nullable Integer from,
            @Nullable Integer to) {}

    @RegisterForReflection
    public record Decided(Instant at, long runId, Decision decision) {}

    @RegisterForReflection
    public record SkuShown(String sentence, List<String> elsewhere, Explanation explanation) {}

    @RegisterForReflection
    public record Explanation(
            Decision decision,
            long runId,
            Instant decidedAt,
            List<Movement> open,
            List<Write> lastWrites) {}

    @RegisterForReflection
    public record Write(Instant sentAt, long runId, int from, int to, String state) {}

    @RegisterForReflection
    public record Movement(
            String key,
            String sku,
            int units,
            String cause,
            String state,
            @Nullable BigDecimal stockBefore,
            @Nullable BigDecimal stockAfter,
            @Nullable String note,
            @Nullable Instant touchedAt) {

        public String before() {
            return stockBefore == null ? "" : stockBefore.toPlainString();
        }

        public String after() {
            return stockAfter == null ? "" : stockAfter.toPlainString();
        }

        public boolean isBooked() {
            return state.equals("APPLIED");
        }

        /// Nothing more comes of it: booked, a supplier's, or not to be booked.
        public boolean isSettled() {
            return isBooked() || state.equals("SUPPLIED") || state.equals("LEFT");
        }
    }

    @RegisterForReflection
    public record Mover(String order, String name) {}

    @RegisterForReflection
    public record StockFile(
            long id,
            String supplier,
            Instant takenAt,
            Instant receivedAt,
            int items,
            String state,
            @Nullable String reason) {

        public boolean isHeld() {
            return state.equalsIgnoreCase("held");
        }
    }
}
