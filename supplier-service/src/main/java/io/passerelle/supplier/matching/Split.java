package io.passerelle.supplier.matching;

import io.passerelle.common.order.OrderLine;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// An order, divided among the suppliers.
///
/// @param verdicts one per line, in the order's own sequence
public record Split(List<Verdict> verdicts) {

    public Split {
        verdicts = List.copyOf(verdicts);
    }

    public SortedSet<SupplierKey> suppliers() {
        SortedSet<SupplierKey> keys = new TreeSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Taken taken) {
                keys.add(taken.supplier());
            }
        }
        return keys;
    }

    public List<OrderLine> linesOf(SupplierKey supplier) {
        return verdicts.stream()
                .filter(v -> v instanceof Verdict.Taken taken && taken.supplier().equals(supplier))
                .map(Verdict::line)
                .toList();
    }

    /// Lines that cannot be given to anybody before their products are known.
    public List<OrderLine> unclear() {
        return verdicts.stream()
                .filter(Verdict.Unclear.class::isInstance)
                .map(Verdict::line)
                .toList();
    }

    public List<OrderLine> held() {
        return verdicts.stream().filter(Verdict.Held.class::isInstance).map(Verdict::line).toList();
    }
}
