package io.passerelle.supplier.order;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What suppliers wrote to us, as far as it may name buyers; called in the caller's transaction.
public interface Correspondence {

    /// Erases what names these purchase orders, and of their suppliers what cannot be read and so
    /// may name anybody.
    ///
    /// @param suppliers their keys
    /// @param since when the first of them was made
    void forget(Collection<String> numbers, Collection<String> suppliers, Instant since);

    /// Whatever names these purchase orders.
    List<Letter> about(Collection<String> numbers);

    /// A file of a supplier's.
    ///
    /// @param content as text; of bytes that are none, what can be read
    @RegisterForReflection
    record Letter(String supplier, String name, Instant receivedAt, String content) {}
}
