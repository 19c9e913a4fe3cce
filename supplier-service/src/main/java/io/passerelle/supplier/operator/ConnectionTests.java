package io.passerelle.supplier.operator;

import io.passerelle.supplier.ftps.Step;
import io.passerelle.supplier.ftps.SupplierDropbox;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Walks to suppliers' servers that a person asked for, to be watched step by step. In memory: of
/// each supplier the last one, and one at a time.
@ApplicationScoped
class ConnectionTests {
    private final Suppliers suppliers;
    private final SupplierDropbox dropbox;
    private final Clock clock;
    private final Map<SupplierKey, Walked> last = new ConcurrentHashMap<>();

    ConnectionTests(Suppliers suppliers, SupplierDropbox dropbox, Clock clock) {
        this.suppliers = suppliers;
        this.dropbox = dropbox;
        this.clock = clock;
    }

    /// @param steps those done so far; one that did not pass is the last
    /// @param running whether more are to come
    @RegisterForReflection
    record Progress(Instant startedAt, List<Step> steps, boolean running) {
        Progress {
            steps = List.copyOf(steps);
        }
    }

    private static final class Walked {
        private final Instant startedAt;
        private final List<Step> steps = new CopyOnWriteArrayList<>();
        private volatile boolean running = true;

        private Walked(Instant startedAt) {
            this.startedAt = startedAt;
        }

        private Progress progress() {
            // Read first: what is over has all its steps.
            boolean isRunning = running;
            return new Progress(startedAt, steps, isRunning);
        }
    }

    /// Begins one, unless one is under way.
    ///
    /// @return empty if no such supplier is declared
    Optional<Progress> begin(SupplierKey key) {
        return suppliers
                .find(key)
                .map(supplier ->
                        last.compute(
                                        key,
                                        (_, before) ->
                                                before != null && before.running
                                                        ? before
                                                        : started(supplier))
                                .progress());
    }

    private Walked started(Supplier supplier) {
        Walked walked = new Walked(clock.instant());
        Thread.ofPlatform()
                .daemon()
                .name("connection-test-" + supplier.key().value())
                .start(() -> walk(supplier, walked));
        return walked;
    }

    private void walk(Supplier supplier, Walked walked) {
        try {
            dropbox.walk(supplier.endpoint(), walked.steps::add);
        } catch (RuntimeException e) {
            Log.errorf(e, "connection-test.failed supplier=%s", supplier.key());
            walked.steps.add(new Step("unforeseen", false, "see the log of this service"));
        } finally {
            walked.running = false;
        }
    }

    /// The last one; empty if there was none since the start.
    Optional<Progress> last(SupplierKey key) {
        return Optional.ofNullable(last.get(key)).map(Walked::progress);
    }
}
