package io.passerelle.sandbox.supplier;

/// A file in a supplier's `in/` folder.
///
/// @param size in bytes
public record SupplierFile(String name, long size) {}
