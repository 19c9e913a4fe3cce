package io.passerelle.supplier.ftps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file seen in a folder of a supplier's server.
///
/// @param name as the server tells it; may hold anything, so check it before use
/// @param size in bytes
/// @param modified when it was last written, by the server's clock; null if the server's list does
///   not tell times in UTC
/// @param listed what such a list shows instead: of some zone, in minutes, of old files in days.
///   Good for seeing that a file is another one, or older than its neighbour; null if there is none
public record RemoteFile(
        String name, long size, @Nullable Instant modified, @Nullable Instant listed) {

    public RemoteFile(String name, long size, @Nullable Instant modified) {
        this(name, size, modified, null);
    }
}
