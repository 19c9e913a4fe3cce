package io.passerelle.sandbox.shopify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Published Shopify material that lies beside the repository, not in it.
final class Published {

    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "shopify");

    private Published() {}

    static Path path(String name) {
        var path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), "skipped: the published material " + path + " is not here");
        return path;
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
