package io.passerelle.supplier.notice;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Shipment notices as CSV by declared columns: a row for each article and parcel. Rows of the same
/// order and despatch belong together; what is listed with a quantity of 0 has not left.
public final class CsvDespatch implements ShipmentReader {
    private final Columns columns;

    public CsvDespatch(Columns columns) {
        this.columns = columns;
    }

    /// The names of the columns.
    ///
    /// @param line `""` if the file has no line ids
    /// @param tracking `""` if the file has none; as are the next ones
    public record Columns(
            String order,
            String sku,
            String quantity,
            String line,
            String tracking,
            String carrier,
            String despatch) {

        List<String> required() {
            return Stream.of(order, sku, quantity, line, tracking, carrier, despatch)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    @Override
    public List<ShipmentNotice> read(byte[] file) {
        Map<Key, Notice> notices = new LinkedHashMap<>();
        CsvFile.each(
                file,
                columns.required(),
                row -> {
                    try {
                        add(row, notices);
                    } catch (Unreadable e) {
                        throw new Unreadable(
                                "line " + row.getStartingLineNumber() + ": " + e.reason(), e);
                    }
                });
        if (notices.isEmpty()) {
            throw new Unreadable("no row with a quantity above 0");
        }
        return notices.entrySet().stream().map(e -> e.getValue().of(e.getKey())).toList();
    }

    private void add(NamedCsvRecord row, Map<Key, Notice> notices) {
        int quantity = Numbers.whole(field(row, columns.quantity));
        if (quantity != 0) {
            String order = OrderNumbers.parse(field(row, columns.order));
            Key key = new Key(order, field(row, columns.despatch));
            notices.computeIfAbsent(key, _ -> new Notice()).add(row, quantity);
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return column.isEmpty() ? "" : row.findField(column).orElse("").strip();
    }

    private record Key(String order, String despatch) {}

    private final class Notice {
        private final List<ShipmentNotice.Goods> goods = new ArrayList<>();
        private final Set<String> parcels = new LinkedHashSet<>();
        private String carrier = "";

        void add(NamedCsvRecord row, int quantity) {
            String line = field(row, columns.line);
            String parcel = field(row, columns.tracking);
            goods.add(
                    new ShipmentNotice.Goods(
                            line.isEmpty() ? null : Lines.parse(line),
                            Sku.parse(field(row, columns.sku)).orElse(null),
                            quantity,
                            parcel));
            if (!parcel.isEmpty()) {
                parcels.add(parcel);
            }
            carrier = carrier.isEmpty() ? field(row, columns.carrier) : carrier;
        }

        ShipmentNotice of(Key key) {
            return new ShipmentNotice(
                    key.despatch, key.order, carrier, List.copyOf(parcels), goods);
        }
    }
}
