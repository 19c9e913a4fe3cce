package io.passerelle.supplier.cli;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.order.OrderJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An order a person has in a file, as `POST /internal/orders` takes it.
@Singleton
class OrderFile {
    private final OrderJson json;

    OrderFile(OrderJson json) {
        this.json = json;
    }

    /// @throws IllegalArgumentException saying what is wrong with the file
    PlacedOrder read(Path file) {
        try {
            return json.read(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
