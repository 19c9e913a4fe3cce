package io.passerelle.sync.movement;

import static java.util.stream.Collectors.groupingBy;

import io.passerelle.common.value.LineId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The movements an order has made so far, which say where its next ones go: a line goes one way as
/// a whole.
record MadeBefore(List<MovementEntity> movements) {

    /// Per line and cause.
    Map<Derivation.Cause, Derivation.Made> byCause() {
        Map<Derivation.Cause, Derivation.Made> made = new HashMap<>();
        for (MovementEntity m : movements) {
            made.merge(
                    new Derivation.Cause(new LineId(m.lineId), m.cause),
                    new Derivation.Made(m.units, 1, m.sku),
                    (a, b) ->
                            new Derivation.Made(
                                    a.units() + b.units(), a.count() + b.count(), a.sku()));
        }
        return made;
    }

    /// What a line took from FileMaker comes back to FileMaker, even if a supplier states the SKU's
    /// stock by now.
    boolean isSuppliers(Movement next, StockOwners owners) {
        List<MovementEntity> line = line(next);
        return line.isEmpty()
                ? owners.isSuppliers(next.sku())
                : line.stream().anyMatch(m -> m.state == MovementState.SUPPLIED);
    }

    /// What FileMaker was never made to lack is not given back to it.
    boolean isLeft(Movement next) {
        int left =
                line(next).stream()
                        .filter(m -> m.state == MovementState.LEFT)
                        .mapToInt(m -> m.units)
                        .sum();
        return next.units() < 0 && left > 0;
    }

    /// Of lines that took and gave back the same before their time came: once their order is
    /// cancelled, it never comes.
    List<MovementEntity> balancedAndWaiting() {
        return movements.stream().collect(groupingBy(m -> m.lineId)).values().stream()
                .filter(line -> line.stream().allMatch(m -> m.state == MovementState.WAITING))
                .filter(line -> line.stream().mapToInt(m -> m.units).sum() == 0)
                .flatMap(List::stream)
                .toList();
    }

    private List<MovementEntity> line(Movement next) {
        return movements.stream().filter(m -> m.lineId == next.line().value()).toList();
    }
}
