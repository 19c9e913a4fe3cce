package io.passerelle.supplier.partner;

import io.passerelle.supplier.notice.AnswerReader;
import io.passerelle.supplier.notice.ShipmentReader;
import io.passerelle.supplier.notice.StockReader;
import java.time.Duration;

/// A kind of file that a supplier leaves for us, and how it is read.
public sealed interface Expected {

    FileNames names();

    record Shipments(FileNames names, ShipmentReader reader) implements Expected {}

    record Acknowledgements(FileNames names, AnswerReader reader) implements Expected {}

    /// @param subtractedWithin how long it takes the supplier at most to subtract a purchase order
    ///   from the stock it states
    record Stock(FileNames names, StockReader reader, Duration subtractedWithin)
            implements Expected {}

    /// Part of the database: `shipment`, `acknowledgement`, `stock`.
    default String word() {
        return switch (this) {
            case Shipments _ -> "shipment";
            case Acknowledgements _ -> "acknowledgement";
            case Stock _ -> "stock";
        };
    }
}
