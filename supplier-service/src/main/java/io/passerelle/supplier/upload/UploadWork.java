package io.passerelle.supplier.upload;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.trace.Step;
import io.passerelle.common.trace.Traces;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.ftps.Journal;
import io.passerelle.supplier.ftps.SupplierDropbox;
import io.passerelle.supplier.ftps.Upload;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Dispatch;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Sends what is due for one supplier, the oldest first, and looks into its inbox if that is
/// wanted; the key is the supplier's, so that a server sees one login of ours at a time.
///
/// A purchase order that is refused for itself is parked and the next one sent. If the server
/// fails, all wait: a passing failure is tried again for hours; a lasting one (login, certificate,
/// folder) parks the supplier at once, because a wrong password tried again and again locks the
/// account. Replaying or a start of the process tries again at once, the next order after
/// [UploadConfig#pauseAfterRefusal]. Nothing is tried while the supplier's [Circuit] is open or
/// paused.
///
/// Should two workers hold the same supplier, because the process stood still and its unit was
/// given to another, the one that claims a purchase order last sends it; the other stops before its
/// rename.
@Singleton
class UploadWork implements WorkKind {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private final Suppliers suppliers;
    private final Dispatch dispatch;
    private final SupplierDropbox dropbox;
    private final UploadConfig config;
    private final Circuits circuits;
    private final ServerHealth health;
    private final WantedVisits visits;
    private final Traces traces;
    private final Clock clock;

    UploadWork(
            Suppliers suppliers,
            Dispatch dispatch,
            SupplierDropbox dropbox,
            UploadConfig config,
            Circuits circuits,
            ServerHealth health,
            WantedVisits visits,
            Traces traces,
            Clock clock) {
        this.suppliers = suppliers;
        this.dispatch = dispatch;
        this.dropbox = dropbox;
        this.config = config;
        this.circuits = circuits;
        this.health = health;
        this.visits = visits;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public RetryPolicy retry() {
        return new RetryPolicy(config.firstPause(), config.longestPause(), config.giveUpAfter());
    }

    @Override
    public boolean remains(String key) {
        SupplierKey supplier = new SupplierKey(key);
        boolean paused = circuits.of(supplier) instanceof Circuit.Paused;
        return (dispatch.isDue(supplier) && !paused) || visits.areDue(supplier);
    }

    /// A server that does not answer holds its thread for minutes: each has one of its own.
    @Override
    public int blocking() {
        return suppliers.all().size();
    }

    @Override
    public About about(String key) {
        return new About(null, key);
    }

    @Override
    public Outcome perform(String key) {
        return suppliers
                .find(new SupplierKey(key))
                .map(this::serve)
                .orElseGet(() -> remains(key) ? Outcome.park(gone(key)) : Outcome.done());
    }

    /// Others take what was due for it, or it is held; not what may have arrived there.
    private static String gone(String key) {
        return "passerelle.suppliers."
                + key
                + " is not declared any more, but purchase orders wait for it; declare it again";
    }

    /// Orders go first. A server that has just failed is not asked for anything else.
    private Outcome serve(Supplier supplier) {
        Outcome sent = sendAll(supplier);
        if (sent instanceof Outcome.Done || sent instanceof Outcome.NotBefore) {
            visits.make(supplier);
        }
        return sent;
    }

    /// A purchase order that was stopped follows its order by now and is tried once more, the
    /// others after it: all may have changed at once, with a supplier's declaration.
    private Outcome sendAll(Supplier supplier) {
        Set<String> stopped = new HashSet<>();
        while (dispatch.isDue(supplier.key())) {
            Optional<Outcome> hindered = hindered(supplier);
            if (hindered.isPresent()) {
                return hindered.get();
            }
            Optional<Dispatch.Claim> claim = dispatch.claim(supplier);
            if (claim.isEmpty()) {
                return dispatch.nextDue(supplier.key()).map(this::notBefore).orElse(Outcome.done());
            }
            Upload upload = send(supplier, claim.get());
            boolean again = upload instanceof Upload.Stopped && stopped.add(claim.get().number());
            Optional<Outcome> end = end(upload);
            if (end.isPresent() && !again) {
                return end.get();
            }
        }
        return Outcome.done();
    }

    /// Why nothing may be sent now; empty if it may.
    private Optional<Outcome> hindered(Supplier supplier) {
        return switch (circuits.of(supplier.key())) {
            case Circuit.Paused _ -> Optional.of(Outcome.done());
            case Circuit.Open open -> Optional.of(notBefore(open.until()));
            case Circuit.Closed _, Circuit.HalfOpen _ -> {
                Instant now = clock.instant();
                Instant next = supplier.sending().next(now);
                yield next.isAfter(now) ? Optional.of(notBefore(next)) : Optional.empty();
            }
        };
    }

    /// Looks again now and then: what came just now may be due earlier, or a person may have
    /// resumed the supplier.
    private Outcome notBefore(Instant due) {
        Instant look = clock.instant().plus(LOOK_AGAIN);
        return Outcome.notBefore(due.isBefore(look) ? due : look);
    }

    /// Empty if the next purchase order may be sent.
    private static Optional<Outcome> end(Upload upload) {
        return switch (upload) {
            case Upload.Stored _ -> Optional.empty();
            case Upload.TryLater(String reason) -> Optional.of(Outcome.tryLater(reason));
            case Upload.Stopped(String reason) -> Optional.of(Outcome.tryLater(reason));
            case Upload.Refused(Upload.Scope scope, String reason) ->
                    switch (scope) {
                        case FILE -> Optional.empty();
                        case SERVER -> Optional.of(Outcome.park(reason));
                    };
        };
    }

    private static Step step(Supplier supplier, Dispatch.Claim claim) {
        return Step.named("upload file")
                .with("passerelle.supplier", supplier.key().value())
                .with("passerelle.file", claim.parcel().name());
    }

    private Upload send(Supplier supplier, Dispatch.Claim claim) {
        try (var _ = LogContext.order(claim.order())) {
            Instant start = clock.instant();
            Upload upload =
                    traces.of(
                            claim.order(),
                            () -> step(supplier, claim),
                            () ->
                                    dropbox.put(
                                            supplier.endpoint(),
                                            claim.parcel(),
                                            new Diary(dispatch, claim)));
            dispatch.record(claim, upload);
            health.report(supplier.key(), upload);
            Log.infof(
                    "upload.attempted supplier=%s file=%s attempt=%s outcome=%s ms=%d",
                    supplier.key(),
                    claim.parcel().name(),
                    claim.parcel().attempt(),
                    upload,
                    Duration.between(start, clock.instant()).toMillis());
            return upload;
        }
    }

    private record Diary(Dispatch dispatch, Dispatch.Claim claim) implements Journal {

        @Override
        public Optional<String> notThere() {
            return dispatch.notThere(claim);
        }

        @Override
        public Optional<String> renaming() {
            return dispatch.renaming(claim);
        }
    }
}
