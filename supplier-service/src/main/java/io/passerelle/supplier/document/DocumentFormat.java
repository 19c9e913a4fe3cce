package io.passerelle.supplier.document;

/// What a supplier's file looks like. The same content always gives the same bytes: nothing of the
/// moment of rendering is in them.
public interface DocumentFormat {

    /// @return well-formed XML in UTF-8
    /// @throws IllegalArgumentException saying, for a person, why this content cannot be written:
    ///   it has an [SupplierOrder#obstacle] or lacks what the format needs
    byte[] render(SupplierOrder order);
}
