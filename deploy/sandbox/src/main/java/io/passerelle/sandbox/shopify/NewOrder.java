package io.passerelle.sandbox.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order to be placed.
public record NewOrder(
        List<NewLine> lines,
        @Nullable Customer customer,
        @Nullable PostalAddress shippingAddress,
        @Nullable PostalAddress billingAddress,
        @Nullable String note,
        boolean paid,
        boolean test) {

    public NewOrder {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.quantity() < 1)) {
            throw new IllegalArgumentException(
                    "an order has lines of at least one unit, found " + lines);
        }
    }

    /// A paid order of an invented customer with one address.
    public static NewOrder paid(NewLine... lines) {
        var address = PostalAddress.example();
        var customer =
                new Customer(
                        207_119_551_000_001L,
                        "Erika",
                        "Mustermann",
                        "erika.mustermann@example.com",
                        null);
        return new NewOrder(List.of(lines), customer, address, address, null, true, false);
    }

    public static NewOrder unpaid(NewLine... lines) {
        var p = paid(lines);
        return new NewOrder(
                p.lines, p.customer, p.shippingAddress, p.billingAddress, p.note, false, p.test);
    }

    public NewOrder withoutPerson() {
        return new NewOrder(lines, null, null, null, note, paid, test);
    }

    public NewOrder withNote(String text) {
        return new NewOrder(lines, customer, shippingAddress, billingAddress, text, paid, test);
    }

    public NewOrder asTest() {
        return new NewOrder(lines, customer, shippingAddress, billingAddress, note, paid, true);
    }
}
