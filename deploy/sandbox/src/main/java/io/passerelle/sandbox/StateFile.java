package io.passerelle.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.passerelle.sandbox.filemaker.FileMakerEmulator;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The state of both emulators in one JSON file, replaced as a whole.
record StateFile(Path file, ShopifyEmulator shopify, FileMakerEmulator fileMaker) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isKept() {
        return Files.exists(file);
    }

    void restore() {
        try {
            JsonNode state = JSON.readTree(file.toFile());
            shopify.restore(state.path("shopify"));
            fileMaker.restore(state.path("filemaker"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void save() {
        var state = JsonNodeFactory.instance.objectNode();
        state.set("shopify", shopify.save());
        state.set("filemaker", fileMaker.save());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), state);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
