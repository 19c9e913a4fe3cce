package io.passerelle.common.work;

/// Observed by what a process that serves does at its start, before its work begins. A command,
/// which may run long before the service does or beside it, sends none.
public record Serving() {}
