package io.passerelle.common.cli;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.ParkedFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which parked units a command is about, in the same words everywhere.
class Choice {
    @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind of work.")
    String kind = "";

    @Option(
            names = "--subscriber",
            paramLabel = "NAME",
            description = "Only what is for this service (sync, supplier) or supplier.")
    String subscriber = "";

    @Option(names = "--order", paramLabel = "ID", description = "Only what is about this order.")
    @Nullable String order;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Only if the reason holds this text, in upper or lower case.")
    String reason = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what was parked then or later, such as 2026-11-01T00:00:00Z.")
    @Nullable Instant since;

    /// Throws [IllegalArgumentException] if the order's id is none.
    ParkedFilter filter(String unitKind, String key) {
        return new ParkedFilter(
                unitKind.isEmpty() ? kind : unitKind,
                key,
                subscriber,
                order == null ? null : OrderId.parse(order),
                reason,
                since);
    }
}
