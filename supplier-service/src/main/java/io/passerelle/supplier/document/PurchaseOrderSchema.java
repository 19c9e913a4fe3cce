package io.passerelle.supplier.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The published schema `passerelle-order-1.xsd`; `docs/` has a copy.
final class PurchaseOrderSchema {
    private static final String RESOURCE = "passerelle-order-1.xsd";

    private PurchaseOrderSchema() {}

    /// @throws IllegalArgumentException saying what is wrong
    static void check(byte[] document) {
        Loaded.SCHEMA.check(document);
    }

    /// Loaded on first use: a native image starts without reading it.
    private static final class Loaded {
        static final XmlSchema SCHEMA = load();

        private static XmlSchema load() {
            try (InputStream text = PurchaseOrderSchema.class.getResourceAsStream(RESOURCE)) {
                return XmlSchema.read(RESOURCE, Objects.requireNonNull(text, RESOURCE));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RESOURCE, e);
            }
        }
    }
}
