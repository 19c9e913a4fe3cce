package io.passerelle.supplier.document;

import java.time.Instant;
import java.util.Optional;

/// What a supplier's file looks like. The same content always gives the same bytes: nothing of the
/// moment of rendering is in them.
public interface DocumentFormat {

    /// @return well-formed XML in UTF-8
    /// @throws IllegalArgumentException saying, for a person, why this content cannot be written:
    ///   it has an [SupplierOrder#obstacle] or lacks what the format needs
    byte[] render(SupplierOrder order);

    /// The document that asks the supplier not to ship a purchase order it was sent, whole; empty
    /// if the format knows none, and a person has to tell the supplier. Needs no buyer.
    ///
    /// @param at when it was decided to ask
    default Optional<byte[]> cancellation(SupplierOrder order, Instant at) {
        return Optional.empty();
    }
}
