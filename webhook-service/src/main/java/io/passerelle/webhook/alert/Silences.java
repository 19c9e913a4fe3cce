package io.passerelle.webhook.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/// Since when which service has answered no node of this one. Short transactions, no calls.
@ApplicationScoped
class Silences {
    private final SilenceRepository silences;

    Silences(SilenceRepository silences) {
        this.silences = silences;
    }

    @Transactional
    void noticed(String service, Instant now) {
        silences.add(service, now);
    }

    @Transactional
    void over(String service) {
        silences.remove(service);
    }

    @Transactional
    Optional<Instant> since(String service) {
        return silences.since(service);
    }
}
