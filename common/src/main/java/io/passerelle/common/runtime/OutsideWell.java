package io.passerelle.common.runtime;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

@Wellness
@Singleton
class OutsideWell implements HealthCheck {
    private final Outside outside;

    OutsideWell(Outside outside) {
        this.outside = outside;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Systems outside").up();
        for (var system : outside.all().entrySet()) {
            Outside.Seen seen = system.getValue();
            String trouble = seen.trouble();
            answer.withData(
                    system.getKey(),
                    (trouble == null ? "answered at " : trouble + ", at ") + seen.at());
            if (trouble != null) {
                answer.down();
            }
        }
        return answer.build();
    }
}
