package io.passerelle.supplier.notice;

import java.util.List;

/// Reads one format of shipment notices.
public interface ShipmentReader {

    /// At least one.
    ///
    /// @throws Unreadable if any of it cannot be acted on: nothing of the file counts then
    List<ShipmentNotice> read(byte[] file);
}
