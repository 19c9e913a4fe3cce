package io.passerelle.supplier.notice;

import java.util.Locale;

/// Numbers of our purchase orders as suppliers repeat them.
final class OrderNumbers {

    private OrderNumbers() {}

    /// As we wrote it: in upper case, which not every supplier's program keeps.
    static String parse(String found) {
        if (found.isBlank()) {
            throw new Unreadable("no order number: expected that of our purchase order");
        }
        return found.strip().toUpperCase(Locale.ROOT);
    }
}
