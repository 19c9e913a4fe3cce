package io.passerelle.supplier.inbound;

import io.passerelle.common.value.Sha256;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.ftps.RemoteFile;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The book of what is in the inboxes; each step is committed before the next one begins outside.
@ApplicationScoped
class Ledger {
    private static final int MOST_REFUSED = 100;
    private final InboundFileRepository files;
    private final FileWork applying;
    private final Work work;
    private final Clock clock;

    Ledger(InboundFileRepository files, FileWork applying, Work work, Clock clock) {
        this.files = files;
        this.applying = applying;
        this.work = work;
        this.clock = clock;
    }

    /// What should be there still, by the last look.
    @Transactional(TxType.REQUIRES_NEW)
    public List<OpenFile> open(SupplierKey supplier) {
        return files.open(supplier);
    }

    /// @return its id
    @Transactional(TxType.REQUIRES_NEW)
    public String enter(SupplierKey supplier, String kind, RemoteFile file) {
        String id = newId();
        files.add(
                new InboundFileEntity(
                        id, supplier.value(), kind, file, FileState.SEEN, clock.instant()));
        return id;
    }

    /// It is the same, but is listed otherwise.
    @Transactional(TxType.REQUIRES_NEW)
    public void relisted(String id, RemoteFile file) {
        files.get(id).listedAt = file.listed();
    }

    /// It was still being written.
    @Transactional(TxType.REQUIRES_NEW)
    public void grew(String id, RemoteFile file) {
        files.get(id).see(file, clock.instant());
    }

    /// Written down once for each name, and for so many of them: a server may hold any number.
    @Transactional(TxType.REQUIRES_NEW)
    public void refuse(SupplierKey supplier, RemoteFile file, String why) {
        String shown = NameCheck.shown(file.name());
        if (files.isRefused(supplier, shown) || files.refused(supplier) >= MOST_REFUSED) {
            return;
        }
        RemoteFile harmless = new RemoteFile(shown, file.size(), file.modified());
        Instant now = clock.instant();
        InboundFileEntity row =
                new InboundFileEntity(
                        newId(), supplier.value(), "", harmless, FileState.REFUSED, now);
        row.settle(FileState.REFUSED, why, now);
        files.add(row);
    }

    /// From here on it is ours, whatever becomes of it on the server.
    ///
    /// @param modified when it was last written; null if the server does not tell
    @Transactional(TxType.REQUIRES_NEW)
    public void fetched(String id, byte[] content, @Nullable Instant modified) {
        InboundFileEntity file = files.get(id);
        file.modifiedAt = modified;
        file.keep(content, Sha256.of(content), clock.instant());
        work.schedule(applying, id);
    }

    /// The server does not let us have it.
    @Transactional(TxType.REQUIRES_NEW)
    public void unreadable(String id, String why) {
        files.get(id).settle(FileState.PARKED, why, clock.instant());
        work.schedule(applying, id);
    }

    /// Noted before it is moved, so that after a lost answer one knows where to look.
    @Transactional(TxType.REQUIRES_NEW)
    public void moving(String id, String target) {
        files.get(id).movedTo = target;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void moved(String id) {
        files.get(id).archivedAt = clock.instant();
    }

    /// The supplier had written this in the place of the one that was to be moved.
    @Transactional(TxType.REQUIRES_NEW)
    public void movedUnread(
            SupplierKey supplier, String kind, RemoteFile file, byte[] content, String target) {
        Instant now = clock.instant();
        var unread =
                new InboundFileEntity(
                        newId(), supplier.value(), kind, file, FileState.FETCHED, now);
        unread.keep(content, Sha256.of(content), now);
        unread.movedTo = target;
        unread.archivedAt = now;
        files.add(unread);
        work.schedule(applying, unread.id);
        Log.warnf("inbox.rewritten supplier=%s file=%s", supplier, unread.id);
    }

    /// It is there no longer: our move reached the server though its answer did not reach us, or
    /// somebody took it away or wrote another one in its place. What was never fetched is
    /// forgotten.
    @Transactional(TxType.REQUIRES_NEW)
    public void gone(String id) {
        InboundFileEntity file = files.get(id);
        if (file.state == FileState.SEEN) {
            files.remove(file);
        } else {
            file.archivedAt = clock.instant();
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
