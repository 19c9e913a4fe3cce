package io.passerelle.supplier.ftps;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// The folder on a supplier's server into which our files go. One login per file: logins are cheap
/// beside what can go wrong with the TLS tickets of a second upload (ProFTPD).
///
/// Blocking, without retries but one: a server that refuses the resumed session is tried once more
/// with TLS 1.2. May be called for several suppliers at a time, for one supplier one after another.
@ApplicationScoped
public class SupplierDropbox {
    private final FtpsConfig config;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    SupplierDropbox(FtpsConfig config) {
        this.config = config;
    }

    /// Brings the file under its final name, unless it is there already with the same content.
    /// Called again after any outcome, crash included, it never makes a second file nor overwrites
    /// one.
    public Upload put(Endpoint endpoint, Parcel parcel, Journal journal) {
        Parcel second = parcel;
        try {
            return attempt(endpoint, parcel, journal);
        } catch (FtpsTrouble trouble) {
            if (trouble.kind() != FtpsTrouble.Kind.REUSE || !mayTryTls12(endpoint)) {
                return trouble.outcome();
            }
            if (trouble.phase() == Phase.STORE) {
                second = parcel.withoutDoubt();
            }
        }
        try {
            return attempt(endpoint, second, journal, "TLSv1.2");
        } catch (FtpsTrouble trouble) {
            return trouble.outcome();
        }
    }

    /// See [SupplierInbox#visit].
    <T> T visit(Endpoint endpoint, Function<RemoteSession, T> work) {
        try {
            return visit(work, endpoint);
        } catch (RemoteTrouble trouble) {
            if (trouble.wantsAnotherTls() && mayTryTls12(endpoint)) {
                return visit(work, endpoint, "TLSv1.2");
            }
            throw trouble;
        }
    }

    private <T> T visit(Function<RemoteSession, T> work, Endpoint endpoint, String... protocols) {
        try (var session = session(endpoint, protocols);
                var _ = guard(session)) {
            session.open();
            return work.apply(session);
        } catch (FtpsTrouble trouble) {
            throw RemoteTrouble.of(trouble);
        }
    }

    private static boolean mayTryTls12(Endpoint endpoint) {
        return endpoint.security() instanceof TlsSettings tls && tls.allows("TLSv1.2");
    }

    private RemoteSession session(Endpoint endpoint, String... protocols) {
        return switch (endpoint.security()) {
            case TlsSettings tls -> new FtpsSession(endpoint, tls, config, protocols);
            case SshSettings ssh -> new SftpSession(endpoint, ssh, config);
        };
    }

    private Upload attempt(Endpoint endpoint, Parcel parcel, Journal journal, String... protocols)
            throws FtpsTrouble {
        try (var session = session(endpoint, protocols);
                var _ = guard(session)) {
            session.open();
            Upload.Stored stored = new Handover(session, parcel, journal).run();
            Log.debugf("upload.session file=%s security=%s", parcel.name(), session.security());
            return stored;
        }
    }

    /// Walks the whole way with a small file of its own, which is gone at the end. Stops at the
    /// first step that fails, which is then the last one in the list.
    public List<Step> walk(Endpoint endpoint) {
        List<Step> steps = new ArrayList<>();
        walk(endpoint, steps::add);
        return List.copyOf(steps);
    }

    /// The same; each step is told when it is done.
    public void walk(Endpoint endpoint, Consumer<Step> steps) {
        try (var session = session(endpoint);
                var _ = guard(session)) {
            new Walk(session, UUID.randomUUID().toString()).take(steps);
        } catch (FtpsTrouble trouble) {
            steps.accept(
                    new Step(trouble.phase().words, false, String.valueOf(trouble.getMessage())));
        }
    }

    /// A server may drip byte after byte for days, so that nothing ever stalls: the attempt as a
    /// whole has its time, too.
    private Guard guard(RemoteSession session) {
        Duration stall = config.stallTimeout();
        var stalled =
                watchdog.scheduleWithFixedDelay(
                        () -> session.cutIfStalled(stall), 1, 1, TimeUnit.SECONDS);
        var over =
                watchdog.schedule(
                        session::cut, config.attemptTimeout().toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            stalled.cancel(false);
            over.cancel(false);
        };
    }

    @PreDestroy
    void stop() {
        watchdog.shutdownNow();
    }

    private interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
