package io.passerelle.supplier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Golden files, compared as bytes. `-Dgolden.update=true` rewrites them and fails all the same, so
/// that nobody forgets to look at the difference.
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void compare(String name, byte[] bytes) throws IOException {
        Path file = FOLDER.resolve(name + ".xml");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, bytes);
            fail("rewrote " + file + "; look at the difference and run again without the switch");
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
        assertThat(bytes).isEqualTo(Files.readAllBytes(file));
    }
}
