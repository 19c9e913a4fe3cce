package io.passerelle.supplier.matching;

import io.passerelle.common.order.OrderLine;

/// What becomes of one line of an order.
public sealed interface Verdict {

    OrderLine line();

    /// A supplier ships it.
    ///
    /// @param why the rule that took it, for people
    record Taken(OrderLine line, SupplierKey supplier, String why) implements Verdict {}

    /// The merchant ships it from the own warehouse: no supplier hears of it.
    ///
    /// @param why the rule that took it, for people
    record Own(OrderLine line, String why) implements Verdict {}

    /// It has to be shipped, but no rule takes it: a person must see it.
    record Held(OrderLine line) implements Verdict {}

    /// A rule that may take it looks at its product, and that is not known yet.
    record Unclear(OrderLine line) implements Verdict {}

    /// Nothing has to be shipped for it.
    record NotShipped(OrderLine line, String why) implements Verdict {}
}
