package io.passerelle.sync.audit;

import java.time.Instant;
import java.util.List;

/// What one audit looked at and found.
///
/// @param movements of ours that were looked up
/// @param stocks SKUs whose stock was compared
/// @param differences at most [#MOST]; `found` says how many there were
/// @param troubles how many of those found need a person
public record AuditReport(
        long id,
        Instant startedAt,
        int movements,
        int stocks,
        int found,
        int troubles,
        List<Difference> differences) {
    /// Differences kept of one audit.
    public static final int MOST = 1_000;

    public AuditReport {
        differences = List.copyOf(differences);
    }
}
