package io.passerelle.sync.run;

import io.passerelle.sync.lease.Leases;
import java.time.Duration;

/// Another process has been writing to Shopify for longer than it should.
class WriterBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "shopify-writer";
    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private WriterBusy() {
        super("another process is writing to Shopify");
    }

    /// How long to wait behind one and the same writer; of those that come and go, [#MOST]. One
    /// that died while it wrote has the lease for up to [#LENGTH] more.
    enum Patience {
        /// For a run or a person, who would have to begin again.
        LONG(MOST),

        /// For a unit of work that is tried again by itself. It holds one of the few threads that
        /// bookings need as well, so it gives it back soon.
        SHORT(Duration.ofSeconds(2));

        private final Duration most;

        Patience(Duration most) {
            this.most = most;
        }
    }

    /// Waits for the one lease to write to Shopify.
    static Leases.Lease await(Leases leases, Pause pause, Patience patience) {
        String writer = "";
        Duration unchanged = Duration.ZERO;
        for (Duration waited = Duration.ZERO;
                waited.compareTo(MOST) < 0 && unchanged.compareTo(patience.most) < 0;
                waited = waited.plus(STEP)) {
            var lease = leases.take(NAME, LENGTH);
            if (lease.isPresent()) {
                return lease.get();
            }
            String now = leases.holder(NAME).orElse("");
            unchanged = now.equals(writer) ? unchanged.plus(STEP) : Duration.ZERO;
            writer = now;
            pause.last(STEP);
        }
        throw new WriterBusy();
    }
}
