package io.passerelle.supplier.notice;

import io.passerelle.supplier.document.XmlSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Our own schemas.
final class OwnSchema {
    static final OwnSchema DESPATCH = new OwnSchema("passerelle-despatch-1.xsd");
    static final OwnSchema ACKNOWLEDGEMENT = new OwnSchema("passerelle-acknowledgement-1.xsd");

    private final String resource;
    private volatile @Nullable XmlSchema read;

    private OwnSchema(String resource) {
        this.resource = resource;
    }

    /// Read on first use: a native image starts without it.
    void check(byte[] file) {
        XmlSchema schema = read;
        if (schema == null) {
            schema = load();
            read = schema;
        }
        try {
            schema.check(file);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private XmlSchema load() {
        try (InputStream text = OwnSchema.class.getResourceAsStream(resource)) {
            return XmlSchema.read(resource, Objects.requireNonNull(text, resource));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
