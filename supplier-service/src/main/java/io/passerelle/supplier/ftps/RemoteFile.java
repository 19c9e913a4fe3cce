package io.passerelle.supplier.ftps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file seen in a folder of a supplier's server.
///
/// @param name as the server tells it; may hold anything, so check it before use
/// @param size in bytes
/// @param modified when it was last written, by the server's clock; null if the server's
///   list does not tell times in UTC
public record RemoteFile(String name, long size, @Nullable Instant modified) {}
