package io.passerelle.supplier.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line that has to be shipped and that no supplier takes.
///
/// @param sku null if the line has none
/// @param since when it was first seen to be held
public record HeldLine(
        OrderId orderId,
        String orderName,
        LineId lineId,
        @Nullable String sku,
        String vendor,
        int units,
        Instant since) {}
