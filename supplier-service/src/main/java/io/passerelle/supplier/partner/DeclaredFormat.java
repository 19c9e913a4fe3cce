package io.passerelle.supplier.partner;

import io.passerelle.supplier.document.DocumentFormat;
import io.passerelle.supplier.document.PurchaseOrderXml;
import io.passerelle.supplier.document.TradeParty;
import io.passerelle.supplier.document.UblOrder;
import io.passerelle.supplier.document.XmlSchema;
import io.passerelle.supplier.template.OrderTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads which format a supplier's file has, and what that format needs to know.
record DeclaredFormat(Entries entries, SuppliersConfig.Declared declared) {

    DocumentFormat read() {
        return switch (entries.choice("format", declared.format(), Format.values())) {
            case PASSERELLE -> new PurchaseOrderXml();
            case UBL ->
                    new UblOrder(
                            party("ubl.buyer", declared.ubl().buyer()),
                            party("ubl.seller", declared.ubl().seller()));
            case TEMPLATE -> template(declared.template());
        };
    }

    private OrderTemplate template(SuppliersConfig.Template template) {
        String file =
                entries.required("template.file", template.file(), "the name of a Qute template");
        String text =
                entries.parse(
                        "template.file",
                        file,
                        "a readable text file in UTF-8, " + Entries.WHERE,
                        DeclaredFormat::text);
        try {
            return OrderTemplate.read(file, text, schema(template.schema()));
        } catch (IllegalArgumentException e) {
            throw entries.bad(
                    "template.file", "'" + file + "'", "a working template: " + e.getMessage());
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(Entries.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable XmlSchema schema(Optional<String> declared) {
        String name = declared.map(String::strip).orElse("");
        return name.isEmpty()
                ? null
                : entries.parse(
                        "template.schema",
                        name,
                        "an XML schema, whole in one file, " + Entries.WHERE,
                        DeclaredFormat::schema);
    }

    private static XmlSchema schema(String name) {
        try (InputStream text = Files.newInputStream(Entries.file(name))) {
            return XmlSchema.read(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TradeParty party(String name, SuppliersConfig.Party party) {
        String registered = entries.required(name + ".name", party.name(), "the registered name");
        String endpoint =
                entries.required(
                        name + ".endpoint",
                        party.endpoint(),
                        "an electronic address such as 0088:7300010000001");
        String country =
                entries.required(name + ".country", party.country(), "a country such as FR");
        try {
            return new TradeParty(registered, endpoint, country);
        } catch (IllegalArgumentException e) {
            throw entries.bad(name, registered + ", " + endpoint + ", " + country, e.getMessage());
        }
    }
}
