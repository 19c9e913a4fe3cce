package io.passerelle.common.backup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/// A sound copy of the database.
///
/// @param path where it is
/// @param bytes its size
/// @param rows of each table, by its name in alphabetical order
@RegisterForReflection
public record Copied(String path, long bytes, Map<String, Long> rows) {}
