package io.passerelle.webhook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reference material kept beside the repository; tests that need it are skipped without it.
public final class Shared {
    private static final Path SHOPIFY = Path.of("../../shared/shopify");

    private Shared() {}

    public static Path shopify(String name) {
        Path path = SHOPIFY.resolve(name);
        assumeTrue(
                Files.exists(path),
                () -> "skipped: " + name + " of ../shared/shopify is not beside this repository");
        return path;
    }

    /// A payload of our own.
    public static byte[] payload(String name) {
        try (var in = Shared.class.getResourceAsStream("/payloads/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
