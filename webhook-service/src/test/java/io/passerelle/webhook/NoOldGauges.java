package io.passerelle.webhook;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Quarkus keeps its registry of meters when it starts anew in the tests' process. A gauge of the
/// service before would ask its beans, and so make some of them within the new one, of classes that
/// the new one does not know.
@Singleton
class NoOldGauges {

    void end(@Observes ShutdownEvent event) {
        Metrics.globalRegistry.clear();
    }
}
