package io.passerelle.supplier.order;

/// What came of a person's wish to assign a held line.
public sealed interface Assigning {

    /// Remembered for its SKU; all held lines of it follow at once.
    record Assigned(SkuAssignment assignment, int lines) implements Assigning {}

    /// It stays as it was.
    ///
    /// @param reason what stands against it, and what to do instead
    record Refused(String reason) implements Assigning {}

    /// No line of this id is held (any more).
    record NotHeld() implements Assigning {}
}
