package io.passerelle.sync.movement;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.sync.movement.BookAtConfig.BookAt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which movements of an order are to be booked now, by the setting `book-at`.
///
/// @param due lines whose time has come
/// @param begun lines of which something is or will be in FileMaker
record DueLines(Set<LineId> due, Set<LineId> begun) {
    private static final Set<MovementState> NOT_BEGUN =
            EnumSet.of(MovementState.WAITING, MovementState.LEFT);

    /// @param made the order's movements there are
    static DueLines of(PlacedOrder order, BookAt bookAt, List<MovementEntity> made) {
        Set<LineId> due =
                order.lines().stream()
                        .filter(line -> bookAt.isDue(order, line))
                        .map(OrderLine::id)
                        .collect(Collectors.toSet());
        Set<LineId> begun =
                made.stream()
                        .filter(m -> !NOT_BEGUN.contains(m.state))
                        .map(m -> new LineId(m.lineId))
                        .collect(Collectors.toSet());
        return new DueLines(due, begun);
    }

    /// What comes back to a line that was booked is booked at once, whatever became of the order.
    boolean isDue(LineId line, int units) {
        return due.contains(line) || (units < 0 && begun.contains(line));
    }
}
