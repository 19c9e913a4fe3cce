package io.passerelle.supplier.inbound;

import io.passerelle.common.value.Sha256;
import io.passerelle.supplier.ftps.RemoteFile;
import io.passerelle.supplier.ftps.RemoteTrouble;
import io.passerelle.supplier.ftps.Visit;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Expected;
import io.passerelle.supplier.partner.Inbox;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One look into an inbox, within one login: files that are complete are fetched, those that are
/// settled moved away. Begun anew after any interruption it goes on where it was.
class Round {
    /// So that, where nobody tells when a file was written, the youngest is seen last.
    private static final Comparator<RemoteFile> BY_AGE =
            Comparator.comparing(Round::age).thenComparing(RemoteFile::name);

    private final Visit visit;
    private final Ledger ledger;
    private final SupplierKey supplier;
    private final Inbox inbox;
    private final long largest;
    private final Instant now;
    private final Set<String> names;
    private final List<RemoteFile> listed;
    private String trouble = "";

    Round(
            Visit visit,
            Ledger ledger,
            SupplierKey supplier,
            Inbox inbox,
            long largest,
            Instant now) {
        this.visit = visit;
        this.ledger = ledger;
        this.supplier = supplier;
        this.inbox = inbox;
        this.largest = largest;
        this.now = now;
        this.listed = visit.list().stream().sorted(BY_AGE).toList();
        this.names = listed.stream().map(RemoteFile::name).collect(Collectors.toSet());
    }

    private static Instant age(RemoteFile file) {
        Instant told = file.modified() == null ? file.listed() : file.modified();
        return told == null ? Instant.MAX : told;
    }

    /// How a look ended.
    ///
    /// @param trouble that did not end it: files that the server does not let us move; `""` if none
    /// @param goesOn whether it has to be repeated at once: a file cost it its connection
    record Ended(String trouble, boolean goesOn) {}

    Ended go() {
        Map<String, OpenFile> open = new HashMap<>();
        for (OpenFile file : ledger.open(supplier)) {
            OpenFile older = names.contains(file.name()) ? open.put(file.name(), file) : file;
            if (older != null) {
                ledger.gone(older.id());
            }
        }
        for (RemoteFile file : listed) {
            Optional<OpenFile> known = Optional.ofNullable(open.get(file.name()));
            if (!look(file, known)) {
                return new Ended(trouble, true);
            }
        }
        return new Ended(trouble, false);
    }

    /// False if the login is used up.
    private boolean look(RemoteFile file, Optional<OpenFile> known) {
        Optional<String> refusal = NameCheck.refusal(file.name());
        if (refusal.isPresent()) {
            ledger.refuse(supplier, file, refusal.get());
            return true;
        }
        Optional<Expected> kind = isDoneFile(file) ? Optional.empty() : inbox.kind(file.name());
        if (known.isPresent() && known.get().state() != FileState.SEEN) {
            return isStill(known.get(), file)
                    ? settled(known.get())
                    : replaced(file, known.get(), kind);
        }
        return kind.isEmpty() || seen(file, known, kind.get());
    }

    private boolean isDoneFile(RemoteFile file) {
        return !inbox.doneSuffix().isEmpty() && file.name().endsWith(inbox.doneSuffix());
    }

    /// A list without exact times shows those of old files in days: then the file itself is asked.
    private boolean isStill(OpenFile known, RemoteFile file) {
        if (known.is(file)) {
            return true;
        }
        boolean same =
                known.size() == file.size()
                        && file.modified() == null
                        && known.modifiedAt() != null
                        && known.modifiedAt().equals(modified(file));
        if (same) {
            ledger.relisted(known.id(), file);
        }
        return same;
    }

    private boolean replaced(RemoteFile file, OpenFile known, Optional<Expected> kind) {
        ledger.gone(known.id());
        return kind.isEmpty() || seen(file, Optional.empty(), kind.get());
    }

    private boolean seen(RemoteFile file, Optional<OpenFile> known, Expected kind) {
        String id =
                known.map(OpenFile::id).orElseGet(() -> ledger.enter(supplier, kind.word(), file));
        if (known.isPresent() && !known.get().is(file)) {
            ledger.grew(id, file);
        }
        return !isComplete(file, known) || fetch(file, id);
    }

    private boolean isComplete(RemoteFile file, Optional<OpenFile> known) {
        if (!inbox.doneSuffix().isEmpty()) {
            return names.contains(file.name() + inbox.doneSuffix());
        }
        // Two looks right after one another tell nothing.
        Duration quiet = inbox.pollInterval().dividedBy(2);
        return known.filter(k -> k.is(file) && !now.isBefore(k.seenAt().plus(quiet))).isPresent();
    }

    private boolean fetch(RemoteFile file, String id) {
        byte[] content;
        Instant modified;
        try {
            modified = modified(file);
            content = visit.fetch(file.name(), largest);
        } catch (RemoteTrouble e) {
            if (e.kind() != RemoteTrouble.Kind.FILE) {
                throw e;
            }
            ledger.unreadable(id, e.reason());
            return false;
        }
        if (content.length == file.size()) {
            ledger.fetched(id, content, modified);
        } else {
            ledger.grew(
                    id,
                    new RemoteFile(file.name(), content.length, file.modified(), file.listed()));
        }
        return true;
    }

    /// Asked once for a file, where the list does not tell, and before its content: what is written
    /// meanwhile is younger than it counts.
    private @Nullable Instant modified(RemoteFile file) {
        return file.modified() == null ? visit.modified(file.name()).orElse(null) : file.modified();
    }

    private boolean settled(OpenFile file) {
        String folder = file.state() == FileState.PARKED ? inbox.broken() : inbox.archive();
        return !file.state().isSettled()
                || folder.isEmpty()
                || !trouble.isEmpty()
                || move(file, folder);
    }

    /// A supplier may have written another one in its place since it was listed: then the next look
    /// takes that in first. False if the login is used up.
    private boolean move(OpenFile file, String folder) {
        if (visit.size(file.name()).orElse(-1) != file.size()) {
            return true;
        }
        String doneFile = file.name() + inbox.doneSuffix();
        if (!inbox.doneSuffix().isEmpty() && names.contains(doneFile)) {
            visit.delete(doneFile);
        }
        String target = free(file, folder);
        ledger.moving(file.id(), target);
        try {
            visit.move(file.name(), target);
        } catch (RemoteTrouble e) {
            if (e.kind() != RemoteTrouble.Kind.SERVER) {
                throw e;
            }
            trouble = e.reason();
            return true;
        }
        ledger.moved(file.id());
        return takenAsMoved(file, target);
    }

    /// One of the same size tells nothing before the move; after it nobody writes there any more.
    /// What was moved unread is taken in from there. False if the login is used up.
    private boolean takenAsMoved(OpenFile file, String target) {
        Optional<Expected> kind = inbox.kind(file.name());
        if (file.sha256() == null || kind.isEmpty()) {
            return true;
        }
        byte[] moved;
        try {
            moved = visit.fetch(target, largest);
        } catch (RemoteTrouble e) {
            if (e.kind() != RemoteTrouble.Kind.FILE) {
                throw e;
            }
            Log.warnf("inbox.moved_unseen file=%s reason=%s", file.id(), e.reason());
            return false;
        }
        if (!Sha256.of(moved).equals(file.sha256())) {
            var unread = new RemoteFile(file.name(), moved.length, null);
            ledger.movedUnread(supplier, kind.get().word(), unread, moved, target);
        }
        return true;
    }

    /// A name under which nothing is overwritten.
    private String free(OpenFile file, String folder) {
        String plain = folder + "/" + file.name();
        String hash = file.sha256() == null ? file.id() : file.sha256().substring(0, 8);
        return Stream.of(plain, plain + "." + hash)
                .filter(name -> visit.size(name).isEmpty())
                .findFirst()
                .orElse(plain + "." + file.id());
    }
}
