package io.passerelle.webhook.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.OwnerOnly;
import io.passerelle.common.runtime.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The files below `DATA_DIR/exports`, for their owner's eyes only. A file is there whole or not at
/// all.
@Singleton
class ExportFiles {
    private final Path folder;
    private final ObjectMapper json;

    ExportFiles(Settings settings, ObjectMapper json) {
        this.folder = Path.of(settings.find("DATA_DIR").orElse("data"), "exports");
        this.json = json;
    }

    Path of(long id) {
        return folder.resolve("data-request-" + id + ".json");
    }

    void write(long id, JsonNode content) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
            Path draft = Files.createTempFile(folder, "data-request-", ".part", OwnerOnly.file());
            Files.write(draft, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(
                    draft,
                    of(id),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("export " + id + " cannot be written as JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty if there is none.
    Optional<String> read(long id) {
        try {
            return Files.exists(of(id)) ? Optional.of(Files.readString(of(id))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(long id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
