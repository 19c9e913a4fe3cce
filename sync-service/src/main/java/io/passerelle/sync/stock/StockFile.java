package io.passerelle.sync.stock;

import java.time.Instant;

/// The stock file of a supplier that is in force, and what its numbers do not know.
///
/// FileMaker's books say which orders they contain; a supplier's file does not. So a line is taken
/// as unknown to the supplier until a file comes that was written when the supplier had had the
/// purchase order for long enough. Where the supplier was faster, less is shown than could be until
/// the next file; more never.
///
/// @param id grows from file to file of a supplier
/// @param takenAt when the supplier wrote it
/// @param stale too old for anything to rise by it
/// @param confirmed a person has said that it is right
public record StockFile(long id, Instant takenAt, boolean stale, boolean confirmed) {}
