package io.passerelle.webhook.console.page;

import io.passerelle.common.condition.Condition;
import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.passerelle.webhook.console.neighbour.SyncWords;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How it stands, at one glance.
///
/// @param conditions what is wrong, the worst of each service first
/// @param parts the three services
/// @param chart webhooks of the last 24 hours
/// @param waiting what has waited for longest, per way; nothing if nothing waits
/// @param parked units that need a person
/// @param held lines that no supplier takes
/// @param lastRun null if none is known
/// @param suppliers none if supplier-service is down
public record Today(
        List<Condition> conditions,
        List<Part> parts,
        HourChart chart,
        List<Waiting> waiting,
        int parked,
        long held,
        SyncWords.@Nullable Run lastRun,
        List<SupplierWords.Supplier> suppliers) {

    /// @param trouble why it is down, `""` if it is up
    public record Part(String name, String trouble) {

        public boolean isUp() {
            return trouble.isEmpty();
        }
    }

    /// @param what `events`, `sync` or `supplier`
    public record Waiting(String what, Instant since) {}

    public boolean isWell() {
        return conditions.isEmpty()
                && parts.stream().allMatch(Part::isUp)
                && parked == 0
                && held == 0
                && (lastRun == null || !isBad(lastRun.result()))
                && suppliers.stream().allMatch(SupplierWords.Supplier::isWell);
    }

    private static boolean isBad(String result) {
        return result.equals("failed") || result.equals("stopped") || result.equals("partly done");
    }
}
