package io.passerelle.webhook.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.work.Work;
import io.passerelle.webhook.event.EventBodies;
import io.passerelle.webhook.payload.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The files made for customers who asked what is held about them. Short transactions; a file goes
/// before its row says so.
@ApplicationScoped
public class Exports {
    private final ExportRepository exports;
    private final ExportFiles files;
    private final EventBodies bodies;
    private final DataRequestWork requests;
    private final Work work;
    private final Clock clock;

    Exports(
            ExportRepository exports,
            ExportFiles files,
            EventBodies bodies,
            DataRequestWork requests,
            Work work,
            Clock clock) {
        this.exports = exports;
        this.files = files;
        this.bodies = bodies;
        this.requests = requests;
        this.work = work;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional
    public List<Export> latest(int limit) {
        return exports.latest(limit).stream().map(this::shown).toList();
    }

    /// A person has passed it on: it waits no longer. False if there is no such export.
    @Transactional
    public boolean passOn(long id) {
        Optional<ExportEntity> row = exports.byId(id);
        row.ifPresent(known -> {
            known.passedOnAt = clock.instant();
            work.schedule(requests, Long.toString(id));
        });
        return row.isPresent();
    }

    @Transactional
    boolean waits(long id) {
        return exports.byId(id)
                .filter(row -> row.passedOnAt == null && row.removedAt == null)
                .isPresent();
    }

    @Transactional
    boolean isMade(long id) {
        return exports.byId(id).isPresent();
    }

    @Transactional
    void make(long id, long orders, JsonNode content) {
        files.write(id, content);
        ExportEntity row = exports.byIdOrNew(id);
        row.madeAt = clock.instant();
        row.orders = orders;
        bodies.exported(id);
    }

    /// Whoever waits for a removed file to be passed on waits no longer.
    @Transactional
    int removeMadeBefore(Instant time) {
        return remove(exports.madeBefore(time), _ -> true);
    }

    @Transactional
    int removeMentions(Customer customer) {
        return remove(
                exports.present(),
                row -> files.read(row.id).filter(customer::isMentionedIn).isPresent());
    }

    @Transactional
    int removeAll() {
        return remove(exports.present(), _ -> true);
    }

    private int remove(List<ExportEntity> rows, Predicate<ExportEntity> which) {
        List<ExportEntity> gone = rows.stream().filter(which).toList();
        for (ExportEntity row : gone) {
            files.remove(row.id);
            row.removedAt = clock.instant();
            work.schedule(requests, Long.toString(row.id));
        }
        return gone.size();
    }

    private Export shown(ExportEntity row) {
        return new Export(
                row.id,
                files.of(row.id).toString(),
                row.madeAt,
                row.orders,
                row.passedOnAt,
                row.removedAt);
    }
}
