package io.passerelle.supplier.inbound;

import io.passerelle.common.work.Work;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be seen of suppliers' files.
@ApplicationScoped
public class InboundFiles {
    /// Lists end here; a person reads no further.
    public static final int LONGEST_LIST = 500;

    private final InboundFileRepository files;
    private final Work work;
    private final Clock clock;

    InboundFiles(InboundFileRepository files, Work work, Clock clock) {
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    /// @param kind `shipment`, `acknowledgement` or `stock`; `""` of a refused file
    /// @param state see [FileState]
    /// @param reason why it is in this state, quoting the file; `""` if the state says it all
    /// @param sha256 null until it is fetched
    /// @param seenAt when it was first seen with this size
    /// @param movedTo its name below the inbox since `archivedAt`; null if it was not moved by us
    @RegisterForReflection
    public record View(
            String id,
            String supplier,
            String name,
            String kind,
            String state,
            String reason,
            long size,
            @Nullable String sha256,
            Instant seenAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant settledAt,
            @Nullable Instant archivedAt,
            @Nullable String movedTo) {}

    /// The newest first, at most [#LONGEST_LIST].
    ///
    /// @param supplier its key, `""` for all
    @Transactional
    public List<View> newest(String supplier) {
        return list(supplier, List.of(FileState.values()));
    }

    /// Likewise, those in one state.
    @Transactional
    public List<View> in(FileState state, String supplier) {
        return list(supplier, List.of(state));
    }

    private List<View> list(String supplier, List<FileState> states) {
        return files.newest(supplier, states, LONGEST_LIST).stream()
                .map(InboundFiles::view)
                .toList();
    }

    /// Tries a parked file once more. False if there is none.
    public boolean retry(String id) {
        return work.replay(FileWork.NAME, id);
    }

    @Transactional
    public long number(FileState state) {
        return files.number(state);
    }

    /// Files that were applied and are still where the supplier put them.
    @Transactional
    public long notArchived() {
        return files.notArchived();
    }

    /// When the oldest of them was applied.
    @Transactional
    public Optional<Instant> oldestNotArchived() {
        return files.oldestNotArchived();
    }

    /// How long the oldest parked file has waited for a person; nothing if there is none.
    @Transactional
    public Duration oldestParked() {
        return files.oldestParked()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static View view(ListedFile file) {
        return new View(
                file.id(),
                file.supplier(),
                file.name(),
                file.kind(),
                file.state().word(),
                file.words(),
                file.size(),
                file.sha256(),
                file.seenAt(),
                file.fetchedAt(),
                file.settledAt(),
                file.archivedAt(),
                file.archivedAt() == null ? null : file.movedTo());
    }
}
