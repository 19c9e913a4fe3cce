package io.passerelle.supplier.ftps;

/// How an attempt to hand over a file ended.
public sealed interface Upload {

    /// The file is there, whole, under its final name.
    ///
    /// @param size as the server reported it, in bytes
    /// @param reply the server's words, or what else proves it
    record Stored(long size, String reply) implements Upload {}

    /// A passing obstacle.
    record TryLater(String reason) implements Upload {}

    /// We ended it ourselves before the rename; the server is all right.
    record Stopped(String reason) implements Upload {}

    /// Trying again does not help; a person must.
    record Refused(Scope scope, String reason) implements Upload {}

    /// What a refusal is about.
    enum Scope {
        /// This file only; others may go through.
        FILE,
        /// The server as a whole: every file would fail alike.
        SERVER
    }
}
