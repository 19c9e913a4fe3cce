package io.passerelle.supplier.partner;

import io.passerelle.supplier.notice.AnswerReader;
import io.passerelle.supplier.notice.CsvDespatch;
import io.passerelle.supplier.notice.CsvStock;
import io.passerelle.supplier.notice.PasserelleAnswer;
import io.passerelle.supplier.notice.PasserelleDespatch;
import io.passerelle.supplier.notice.ShipmentReader;
import io.passerelle.supplier.notice.StockReader;
import io.passerelle.supplier.notice.UblAnswer;
import io.passerelle.supplier.notice.UblDespatch;
import io.passerelle.supplier.notice.XmlStock;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads which kinds of files a supplier leaves, and how each is read.
record DeclaredFiles(Entries entries, SuppliersConfig.Inbox declared) {

    private enum Notices {
        PASSERELLE("passerelle"),
        UBL("ubl-2.1"),
        CSV("csv");

        private final String word;

        Notices(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private enum Answers {
        PASSERELLE("passerelle"),
        UBL("ubl-2.1");

        private final String word;

        Answers(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static final Duration LONGEST = Duration.ofDays(30);

    private enum StockFiles {
        CSV,
        XML
    }

    /// Empty if none is declared.
    List<Expected> read() {
        List<Expected> kinds = new ArrayList<>();
        names("shipments", declared.shipments().files())
                .map(names -> new Expected.Shipments(names, shipments(declared.shipments())))
                .ifPresent(kinds::add);
        names("acknowledgements", declared.acknowledgements().files())
                .map(names -> new Expected.Acknowledgements(names, answers()))
                .ifPresent(kinds::add);
        names("stock", declared.stock().files())
                .map(names ->
                        new Expected.Stock(
                                names, stock(declared.stock()), subtractedWithin(declared.stock())))
                .ifPresent(kinds::add);
        return kinds;
    }

    private Optional<FileNames> names(String kind, Optional<List<String>> patterns) {
        return patterns.filter(all -> !all.isEmpty())
                .map(all -> {
                    try {
                        return new FileNames(all.stream().map(String::strip).toList());
                    } catch (IllegalArgumentException e) {
                        throw entries.bad("inbox." + kind + ".files", all + "", e.getMessage());
                    }
                });
    }

    private ShipmentReader shipments(SuppliersConfig.Shipments shipments) {
        return switch (entries.choice(
                "inbox.shipments.format", shipments.format(), Notices.values())) {
            case PASSERELLE -> new PasserelleDespatch();
            case UBL -> new UblDespatch();
            case CSV -> new CsvDespatch(columns(shipments.columns()));
        };
    }

    private CsvDespatch.Columns columns(SuppliersConfig.Columns columns) {
        String sku = columns.sku().map(String::strip).orElse("");
        String line = columns.line().map(String::strip).orElse("");
        if (sku.isEmpty() && line.isEmpty()) {
            throw entries.bad(
                    "inbox.shipments.columns",
                    "neither sku nor line",
                    "at least one of them: the column that tells the article");
        }
        return new CsvDespatch.Columns(
                column("shipments.columns.order", columns.order()),
                sku,
                column("shipments.columns.quantity", columns.quantity()),
                line,
                columns.tracking().map(String::strip).orElse(""),
                columns.carrier().map(String::strip).orElse(""),
                columns.despatch().map(String::strip).orElse(""));
    }

    private String column(String name, Optional<String> found) {
        return entries.line("inbox." + name, found, "the name of a column");
    }

    private AnswerReader answers() {
        return switch (entries.choice(
                "inbox.acknowledgements.format",
                declared.acknowledgements().format(),
                Answers.values())) {
            case PASSERELLE -> new PasserelleAnswer();
            case UBL -> new UblAnswer();
        };
    }

    private Duration subtractedWithin(SuppliersConfig.Stock stock) {
        return entries.parse(
                "inbox.stock.subtracted-within",
                stock.subtractedWithin(),
                "a time from 0s to 30d, such as 1d",
                text -> {
                    Duration within = DurationConverter.parseDuration(text);
                    if (within.isNegative() || within.compareTo(LONGEST) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                    return within;
                });
    }

    private StockReader stock(SuppliersConfig.Stock stock) {
        int bad =
                entries.parse(
                        "inbox.stock.bad-percent",
                        stock.badPercent(),
                        "a whole number from 0 to 50",
                        DeclaredFiles::percent);
        return switch (entries.choice("inbox.stock.format", stock.format(), StockFiles.values())) {
            case CSV ->
                    new CsvStock(
                            column("stock.sku", stock.sku()),
                            column("stock.quantity", stock.quantity()),
                            bad);
            case XML ->
                    new XmlStock(
                            item(stock),
                            path("stock.sku", stock.sku()),
                            path("stock.quantity", stock.quantity()),
                            bad);
        };
    }

    private static int percent(String text) {
        int percent = Integer.parseInt(text.strip());
        if (percent < 0 || percent > 50) {
            throw new IllegalArgumentException(text);
        }
        return percent;
    }

    private String item(SuppliersConfig.Stock stock) {
        String expected = "the path of one article's element from the root on: /Stock/Item";
        String item = entries.line("inbox.stock.item", stock.item(), expected);
        if (!item.matches("(/[^/@\\s]+){1,20}")) {
            throw entries.bad("inbox.stock.item", "'" + item + "'", expected);
        }
        return item;
    }

    private String path(String name, Optional<String> found) {
        return entries.line("inbox." + name, found, "a path within the item: Article/@number");
    }
}
