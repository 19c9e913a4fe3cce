package io.passerelle.webhook;

import io.passerelle.sandbox.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Gives every run of the tests a database of its own, and chooses where the outside systems
/// listen; [Outside] runs them there.
public class OutsidePorts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "DATA_DIR", folder(),
                "SHOPIFY_API_URL", url(),
                "SYNC_SERVICE_URL", url(),
                "SUPPLIER_SERVICE_URL", url());
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
    public void stop() {}
}
