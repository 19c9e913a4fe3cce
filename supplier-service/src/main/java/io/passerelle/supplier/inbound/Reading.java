package io.passerelle.supplier.inbound;

import io.passerelle.supplier.notice.OrderAnswer;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.notice.StockRows;
import io.passerelle.supplier.partner.Expected;
import java.util.List;

/// What a file says.
sealed interface Reading {

    record Shipments(List<ShipmentNotice> notices) implements Reading {}

    record Answer(OrderAnswer answer) implements Reading {}

    record Stock(StockRows rows) implements Reading {}

    /// @throws io.passerelle.supplier.notice.Unreadable if nothing of it may be acted on
    static Reading of(Expected kind, byte[] file) {
        return switch (kind) {
            case Expected.Shipments shipments -> new Shipments(shipments.reader().read(file));
            case Expected.Acknowledgements answers -> new Answer(answers.reader().read(file));
            case Expected.Stock stock -> new Stock(stock.reader().read(file));
        };
    }

    /// The purchase orders it names.
    default List<String> numbers() {
        return switch (this) {
            case Shipments(List<ShipmentNotice> notices) ->
                    notices.stream().map(ShipmentNotice::orderNumber).distinct().toList();
            case Answer(OrderAnswer answer) -> List.of(answer.orderNumber());
            case Stock _ -> List.of();
        };
    }
}
