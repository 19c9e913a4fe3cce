package io.passerelle.sandbox.supplier;

import java.util.EnumMap;
import java.util.Map;

/// The faults waiting for their occasion; each strikes as often as told.
public final class SupplierFaults {
    private final Map<SupplierFault, Integer> left = new EnumMap<>(SupplierFault.class);

    SupplierFaults() {}

    public void next(SupplierFault fault) {
        next(fault, 1);
    }

    public synchronized void next(SupplierFault fault, int times) {
        left.merge(fault, times, Integer::sum);
    }

    public synchronized void clear() {
        left.clear();
    }

    /// How many faults still wait.
    public synchronized int waiting() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized boolean claim(SupplierFault fault) {
        int waiting = left.getOrDefault(fault, 0);
        left.put(fault, Math.max(0, waiting - 1));
        return waiting > 0;
    }
}
