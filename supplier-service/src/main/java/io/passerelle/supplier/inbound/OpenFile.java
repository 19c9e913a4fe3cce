package io.passerelle.supplier.inbound;

import io.passerelle.supplier.ftps.RemoteFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that should be there still, without its content.
@RegisterForReflection
record OpenFile(
        String id,
        String name,
        long size,
        @Nullable Instant modifiedAt,
        @Nullable Instant listedAt,
        FileState state,
        Instant seenAt,
        @Nullable String sha256) {

    /// Whether this is what is there now, as far as a listing can tell.
    boolean is(RemoteFile file) {
        return size == file.size()
                && (file.modified() == null
                        ? looksLike(file.listed())
                        : file.modified().equals(modifiedAt));
    }

    private boolean looksLike(@Nullable Instant listed) {
        return listed == null || listedAt == null || listed.equals(listedAt);
    }
}
