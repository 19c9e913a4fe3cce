package io.passerelle.supplier.notice;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Reads CSV that may be hostile: columns and lengths are bounded. Its first line names the
/// columns; comma, semicolon or tab, whichever is there most, separates them. UTF-8 with or without
/// a mark at the start, else windows-1252, as spreadsheets write it.
final class CsvFile {
    static final int MOST_COLUMNS = 500;
    static final int LONGEST_FIELD = 10_000;
    static final int LONGEST_ROW = 100_000;
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private CsvFile() {}

    /// Hands over each row, one after another, but those of blank fields only, as spreadsheets
    /// leave them at the end.
    ///
    /// @param columns that must be there, once; others may have any names, or none
    /// @throws Unreadable if it is no CSV, lacks a column or has it twice, or goes beyond a limit
    static void each(byte[] file, Collection<String> columns, Consumer<NamedCsvRecord> taker) {
        String text = text(file);
        NamedCsvRecordHandler limits =
                NamedCsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_ROW)
                        .allowDuplicateHeaderFields(true)
                        .build();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowUnclosedQuote(false)
                        .skipEmptyLines(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(limits, text)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    require(columns, row.getHeader());
                    first = false;
                }
                if (!row.getFields().stream().allMatch(String::isBlank)) {
                    taker.accept(row);
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new Unreadable("no CSV we read: " + words(e), e);
        }
    }

    private static void require(Collection<String> columns, List<String> header) {
        for (String column : columns) {
            int found = Collections.frequency(header, column);
            if (found != 1) {
                throw new Unreadable(
                        (found == 0 ? "no column " : "more than one column ")
                                + Unreadable.quote(column)
                                + ", found "
                                + Unreadable.quote(String.join(", ", header)));
            }
        }
    }

    private static String words(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Unreadable.quote(String.valueOf(cause.getMessage()));
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            text = new String(file, FALLBACK);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = text.substring(0, Math.min(LONGEST_ROW, end < 0 ? text.length() : end));
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
