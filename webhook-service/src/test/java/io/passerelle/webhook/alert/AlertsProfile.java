package io.passerelle.webhook.alert;

import io.passerelle.sandbox.FreePort;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People are told on both ways; the tests run the receivers at these ports.
public class AlertsProfile implements QuarkusTestProfile {
    static final String SECRET = "a-secret-of-some-length";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OutsidePorts.class), new TestResourceEntry(Receivers.class));
    }

    public static class Receivers implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>();
            settings.put(
                    "passerelle.alerts.webhook",
                    "http://localhost:" + FreePort.next() + "/hook?a=1");
            settings.put("ALERT_WEBHOOK_SECRET", SECRET);
            settings.put("passerelle.alerts.mail-to", "ops@example.com,night@example.com");
            settings.put("passerelle.alerts.mail-from", "passerelle@example.com");
            settings.put("passerelle.alerts.time-zone", "Europe/Paris");
            settings.put("quarkus.mailer.mock", "false");
            settings.put("SMTP_HOST", "localhost");
            settings.put("SMTP_PORT", String.valueOf(FreePort.next()));
            settings.put("SMTP_START_TLS", "DISABLED");
            return settings;
        }

        @Override
        public void stop() {}
    }
}
