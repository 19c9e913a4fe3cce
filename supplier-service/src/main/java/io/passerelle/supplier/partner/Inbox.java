package io.passerelle.supplier.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a supplier leaves for us, and where.
///
/// @param directory to change to after login, `""` for the login's own
/// @param archive a folder below it, for files that were taken in
/// @param broken likewise, for files that cannot be read; `""` to leave them where they are
/// @param doneSuffix what the name of a file's done-file has more; `""` if a file is complete once
///   its size has stayed the same between two looks
/// @param acknowledgeWithin how long a purchase order may stay unacknowledged; null for ever
/// @param expected at least one; a file is of the first kind whose names take it
public record Inbox(
        String directory,
        Duration pollInterval,
        String archive,
        String broken,
        String doneSuffix,
        @Nullable Duration acknowledgeWithin,
        List<Expected> expected) {

    public Inbox {
        expected = List.copyOf(expected);
    }

    /// Which kind a file is; empty for one that is not for us.
    public Optional<Expected> kind(String name) {
        return expected.stream().filter(kind -> kind.names().take(name)).findFirst();
    }

    public Optional<Expected> kindOf(String word) {
        return expected.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }
}
