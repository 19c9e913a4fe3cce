package io.passerelle.supplier.inbound;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sha256;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.notice.OrderAnswer;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.notice.StockRows;
import io.passerelle.supplier.order.Answers;
import io.passerelle.supplier.shipment.ShipmentDesk;
import io.passerelle.supplier.stock.SupplierStocks;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Who acts on what files say, in the caller's transaction.
@Singleton
class Recipients {
    private final ShipmentDesk shipments;
    private final Answers answers;
    private final SupplierStocks stocks;

    Recipients(ShipmentDesk shipments, Answers answers, SupplierStocks stocks) {
        this.shipments = shipments;
        this.answers = answers;
        this.stocks = stocks;
    }

    /// What came of it.
    ///
    /// @param held whether nothing was done and a person must look
    /// @param words why; of what was done, what is worth knowing, `""` if nothing
    record Taken(boolean held, String words) {}

    /// When a file was written.
    ///
    /// @param at if nobody tells, when we first saw it: it may have been there for long
    /// @param told whether its server tells
    record Written(Instant at, boolean told) {}

    Taken take(SupplierKey supplier, String sha256, Written written, Reading reading) {
        return switch (reading) {
            case Reading.Shipments(List<ShipmentNotice> notices) -> {
                notices.forEach(notice -> shipments.receive(supplier.value(), sha256, notice));
                yield new Taken(false, "");
            }
            case Reading.Answer(OrderAnswer answer) ->
                    answers.note(supplier, answer)
                            .map(objection -> new Taken(true, objection))
                            .orElseGet(() -> new Taken(false, ""));
            case Reading.Stock(StockRows rows) -> stock(supplier, sha256, written, rows);
        };
    }

    private Taken stock(SupplierKey supplier, String sha256, Written written, StockRows rows) {
        boolean newest =
                stocks.take(
                        snapshot(supplier, sha256, written.at(), rows.quantities()),
                        written.told());
        String bad =
                rows.rejectedRows() == 0
                        ? ""
                        : rows.rejectedRows() + " rows do not count: " + rows.rejected();
        return new Taken(false, newest ? bad : "older than the stock that is known");
    }

    /// The same content written again later is another snapshot: stock may return to what it was.
    private static SupplierStock snapshot(
            SupplierKey supplier, String sha256, Instant writtenAt, Map<Sku, Integer> quantities) {
        String identity = supplier + "\n" + sha256 + "\n" + writtenAt.toEpochMilli();
        return new SupplierStock(
                supplier.value(),
                Sha256.of(identity.getBytes(StandardCharsets.UTF_8)),
                writtenAt,
                quantities.entrySet().stream()
                        .map(row -> new SupplierStock.Item(row.getKey(), row.getValue()))
                        .toList(),
                List.of());
    }
}
