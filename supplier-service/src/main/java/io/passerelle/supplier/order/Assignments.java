package io.passerelle.supplier.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Decider;
import io.passerelle.supplier.matching.Shipper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Held lines, assigned by people. The SKU is remembered: later orders are divided likewise, as
/// long as nothing declared takes the line.
@ApplicationScoped
public class Assignments {
    private final SkuAssignmentRepository assignments;
    private final HeldLineRepository heldLines;
    private final Splits splits;
    private final Errands errands;
    private final Clock clock;

    Assignments(
            SkuAssignmentRepository assignments,
            HeldLineRepository heldLines,
            Splits splits,
            Errands errands,
            Clock clock) {
        this.assignments = assignments;
        this.heldLines = heldLines;
        this.splits = splits;
        this.errands = errands;
        this.clock = clock;
    }

    /// @param by name of the person who decides so, 1 to 100 characters; kept
    @Transactional
    public Assigning assign(LineId line, Shipper shipper, String by) {
        String name = Decider.person(by);
        if (!splits.isKnown(shipper)) {
            return new Assigning.Refused(
                    "supplier "
                            + shipper.word()
                            + " is not declared; 'suppliers' lists those that are");
        }
        Optional<HeldLineEntity> held = heldLines.of(line);
        if (held.isEmpty()) {
            return new Assigning.NotHeld();
        }
        return Sku.parse(held.get().sku)
                .map(sku -> assign(sku, shipper, name))
                .orElseGet(() ->
                        new Assigning.Refused(
                                "the line has no SKU, so that no supplier could tell what is"
                                        + " ordered; order it by hand, and fulfil it in Shopify"
                                        + " once it has left"));
    }

    private Assigning assign(Sku sku, Shipper shipper, String by) {
        var entity = new SkuAssignmentEntity(sku.value(), shipper.word(), by, clock.instant());
        assignments.put(entity);
        List<HeldLineEntity> lines = heldLines.of(sku);
        lines.stream().map(line -> new OrderId(line.orderId)).distinct().forEach(errands::replan);
        Log.infof("sku.assigned sku=%s supplier=%s lines=%d", sku, shipper.word(), lines.size());
        return new Assigning.Assigned(view(entity), lines.size());
    }

    /// In the order of their SKUs.
    @Transactional
    public List<SkuAssignment> all() {
        return assignments.all().stream().map(Assignments::view).toList();
    }

    /// Orders to come are divided without it; what was sent stays sent. False if there is none.
    @Transactional
    public boolean withdraw(Sku sku) {
        boolean known = assignments.remove(sku);
        if (known) {
            Log.infof("sku.unassigned sku=%s", sku);
        }
        return known;
    }

    private static SkuAssignment view(SkuAssignmentEntity row) {
        return new SkuAssignment(row.sku, row.shipper, row.assignedBy, row.assignedAt);
    }
}
