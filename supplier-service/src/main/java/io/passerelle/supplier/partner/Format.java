package io.passerelle.supplier.partner;

/// What a supplier's file looks like.
public enum Format {
    /// Our own XML, see `passerelle-order-1.xsd`.
    PASSERELLE
}
