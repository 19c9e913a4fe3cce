package io.passerelle.sync.run;

import io.passerelle.sync.lease.Leases;
import java.time.Duration;

/// Another process has been writing to Shopify for longer than it should.
class WriterBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private WriterBusy() {
        super("another process is writing to Shopify");
    }

    /// Waits for the one lease to write to Shopify.
    static Leases.Lease await(Leases leases, Pause pause) {
        for (Duration waited = Duration.ZERO;
                waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(STEP)) {
            var lease = leases.take("shopify-writer", LENGTH);
            if (lease.isPresent()) {
                return lease.get();
            }
            pause.last(STEP);
        }
        throw new WriterBusy();
    }
}
