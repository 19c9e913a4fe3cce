package io.passerelle.supplier.ftps;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// One step of a connection test.
///
/// @param passed false for the step where it stopped
/// @param detail what was seen; with a failure, what to do
@RegisterForReflection
public record Step(String name, boolean passed, String detail) {}
