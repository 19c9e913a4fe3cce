package io.passerelle.webhook.census;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One day's orders, by the time they were created.
///
/// @param day in the shop's time zone
/// @param inShop how many the shop has, test orders included
/// @param here how many are known here, those deleted in Shopify left out
/// @param missing known to the shop only; they have been entered by now, or are about to be
/// @param unknown known here only: deleted in Shopify without our hearing of it
@RegisterForReflection
public record DayCount(
        LocalDate day,
        long inShop,
        long here,
        List<OrderId> missing,
        List<OrderId> unknown,
        Instant checkedAt) {

    public DayCount {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    public boolean differs() {
        return inShop != here || !missing.isEmpty() || !unknown.isEmpty();
    }
}
