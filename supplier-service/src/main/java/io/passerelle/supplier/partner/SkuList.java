package io.passerelle.supplier.partner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.Shipper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the CSV file of single SKUs: a header with `sku` and `supplier`, commas or semicolons,
/// UTF-8 with or without a mark at its start. A mistake anywhere refuses the whole file.
final class SkuList {
    private static final String KEY = "sku-list";
    private static final String EXPECTED =
            "a CSV file in UTF-8 with the columns sku and supplier, " + Entries.WHERE;
    private static final long LARGEST = 20_000_000;
    private static final int LONGEST_SKU = 255;

    private final Entries entries;
    private final String name;
    private final Map<Sku, Shipper> shippers = new HashMap<>();

    SkuList(Entries entries, String name) {
        this.entries = entries;
        this.name = name;
    }

    Map<Sku, Shipper> read() {
        Path file = entries.parse(KEY, name, EXPECTED, Entries::file);
        try {
            if (Files.size(file) > LARGEST) {
                throw bad("", "at most " + LARGEST + " bytes");
            }
            String text = Files.readString(file);
            try (CsvReader<NamedCsvRecord> rows = reader(text).ofNamedCsvRecord(text)) {
                rows.forEach(this::add);
            }
        } catch (CharacterCodingException e) {
            throw bad("", EXPECTED);
        } catch (CsvParseException e) {
            throw bad("", EXPECTED + ": " + e.getMessage());
        } catch (IOException e) {
            throw bad("", EXPECTED + ": " + e);
        }
        return shippers;
    }

    private static CsvReader.CsvReaderBuilder reader(String text) {
        String header = text.lines().findFirst().orElse("");
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .fieldSeparator(header.contains(";") ? ';' : ',');
    }

    private void add(NamedCsvRecord row) {
        if (!row.getHeader().containsAll(List.of("sku", "supplier"))) {
            throw bad(" with the columns " + row.getHeader(), "the columns sku and supplier");
        }
        String line = " line " + row.getStartingLineNumber();
        String sku = row.findField("sku").orElse("").strip();
        String word = row.findField("supplier").orElse("").strip();
        if (sku.isEmpty() || sku.length() > LONGEST_SKU) {
            throw bad(line, "a SKU of 1 to " + LONGEST_SKU + " characters");
        }
        if (shippers.put(new Sku(sku), shipper(word, line)) != null) {
            throw bad(line, "each SKU once; '" + sku + "' is there twice");
        }
    }

    private Shipper shipper(String word, String line) {
        try {
            return Shipper.parse(word);
        } catch (IllegalArgumentException e) {
            throw bad(line, "a supplier's key or " + Shipper.OWN + ", not '" + word + "'");
        }
    }

    private RuntimeException bad(String where, String expected) {
        return entries.bad(KEY, "'" + name + "'" + where, expected);
    }
}
