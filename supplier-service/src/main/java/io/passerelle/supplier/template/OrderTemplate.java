package io.passerelle.supplier.template;

import io.passerelle.supplier.document.DocumentFormat;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.document.XmlSchema;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A merchant's template. Values are escaped for XML, names it does not know are refused, and what
/// comes out must be well-formed and, if there is a schema, valid. It sees [TemplateNames] and
/// nothing else: the engine neither reflects nor reads other files.
///
/// Qute's reference: <https://quarkus.io/guides/qute-reference>.
public final class OrderTemplate implements DocumentFormat {
    private static final Variant XML = Variant.forContentType(Variant.TEXT_XML);

    private final String name;
    private final Template template;
    private final @Nullable XmlSchema schema;

    private OrderTemplate(String name, Template template, @Nullable XmlSchema schema) {
        this.name = name;
        this.template = template;
        this.schema = schema;
    }

    /// Reads a template and tries it on two made-up orders, one with everything and one with as
    /// little as an order may have. The schema is not asked about these: it may know a shop's own
    /// articles only.
    ///
    /// @param name of its file, for messages
    /// @throws IllegalArgumentException naming the template, the line and what is wrong there
    public static OrderTemplate read(String name, String text, @Nullable XmlSchema schema) {
        OrderTemplate read = new OrderTemplate(name, parse(name, text), schema);
        SampleOrders.all().forEach(read::wellFormed);
        return read;
    }

    private static Template parse(String name, String text) {
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .strictRendering(true)
                        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_XML)))
                        .build();
        try {
            return engine.parse(text, XML, name);
        } catch (TemplateException e) {
            throw refused(name, e);
        }
    }

    @Override
    public byte[] render(SupplierOrder order) {
        byte[] document = wellFormed(order);
        if (schema != null) {
            schema.check(document);
        }
        return document;
    }

    private byte[] wellFormed(SupplierOrder order) {
        Map<String, Object> names = TemplateNames.of(order);
        try {
            byte[] document = template.render(names).getBytes(StandardCharsets.UTF_8);
            XmlSchema.checkWellFormed(document);
            return document;
        } catch (TemplateException e) {
            throw refused(name, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " makes " + e.getMessage(), e);
        }
    }

    /// Qute's first line says it all: what, and in which line of which template.
    private static IllegalArgumentException refused(String name, TemplateException e) {
        String message = String.valueOf(e.getMessage());
        String what = message.lines().findFirst().orElse(message);
        return new IllegalArgumentException(what.contains(name) ? what : name + ": " + what, e);
    }
}
