package io.passerelle.webhook.operator;

import io.passerelle.common.work.ParkedFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which parked units are to be tried again or ended: those for which all that is given holds.
///
/// @param all true if nothing else is given and everything is meant
@RegisterForReflection
public record Chosen(
        @Schema(examples = "handover-supplier") @Nullable String kind,
        @Schema(examples = "5800000000048") @Nullable String key,
        @Schema(examples = "supplier") @Nullable String subscriber,
        @Schema(examples = "5800000000048") @Nullable String order,
        @Schema(description = "part of the reason, any case") @Nullable String reason,
        @Schema(examples = "2026-11-21T08:00:00Z") @Nullable String since,
        boolean all) {

    /// Refuses a wish that names nothing: it would mean everything.
    private ParkedFilter filter() {
        ParkedFilter filter =
                new ParkedFilter(
                        text(kind),
                        text(key),
                        text(subscriber),
                        Words.order(text(order)),
                        text(reason),
                        Words.time("since", text(since)));
        if (filter.isAll() != all) {
            throw new IllegalArgumentException(
                    all
                            ? "all and a choice; expected one of them"
                            : "nothing is chosen; expected kind, key, subscriber, order, reason,"
                                    + " since, or all");
        }
        return filter;
    }

    /// Of a wish that says nothing at all, what an empty choice says.
    static ParkedFilter filter(@Nullable Chosen chosen) {
        return chosen == null
                ? new Chosen(null, null, null, null, null, null, false).filter()
                : chosen.filter();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
