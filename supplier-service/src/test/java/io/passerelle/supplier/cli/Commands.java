package io.passerelle.supplier.cli;

/// The command line for tests of other packages.
public final class Commands {
    public static final Class<?> TOP = SupplierCommand.class;

    private Commands() {}
}
