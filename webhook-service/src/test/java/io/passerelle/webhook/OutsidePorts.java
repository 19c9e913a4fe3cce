package io.passerelle.webhook;

import io.passerelle.sandbox.FreePort;
import io.passerelle.webhook.console.access.PlayedProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Gives every run of the tests a database of its own, and chooses where the outside systems
/// listen; [Outside] runs them there. The OpenID provider listens at once.
public class OutsidePorts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(PlayedProvider.start());
        settings.put("DATA_DIR", folder());
        settings.put("SHOPIFY_API_URL", url());
        settings.put("SYNC_SERVICE_URL", url());
        settings.put("SUPPLIER_SERVICE_URL", url());
        return settings;
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url() {
        return "http://localhost:" + FreePort.next();
    }

    @Override
    public void stop() {
        PlayedProvider.stop();
    }
}
