package io.passerelle.common.runtime;

import io.quarkus.runtime.ImageMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;

/// A native service that has little to do holds little memory: what its start or a busy hour needed
/// goes back to the system. What is needed again comes from the executable, a page at a time.
@ApplicationScoped
class IdleMemory {
    private static final Logger LOG = Logger.getLogger(IdleMemory.class);

    @Scheduled(every = "5m", delayed = "5s", identity = "idle-memory")
    void giveBack() {
        if (ImageMode.current() == ImageMode.NATIVE_RUN) {
            System.gc();
            try {
                ExecutablePages.giveBack();
            } catch (IOException e) {
                LOG.debugf("idle.memory.kept reason=%s", e.getMessage());
            }
        }
    }
}
