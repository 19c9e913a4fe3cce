package io.passerelle.sync;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.awaitility.Awaitility;

/// How long a test waits for what the service does of its own accord, with its pauses between
/// tries, on a slow machine too. What works is seen long before.
@Startup
@Singleton
class Patience {
    @PostConstruct
    void begin() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
