package io.passerelle.webhook.intake;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Not alive once nobody stores webhooks any more: every one would be refused until the platform
/// starts the process anew.
@Liveness
class IntakeAlive implements HealthCheck {
    private final GroupCommit commits;

    IntakeAlive(GroupCommit commits) {
        this.commits = commits;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Webhooks are stored").status(!commits.isBroken()).build();
    }
}
