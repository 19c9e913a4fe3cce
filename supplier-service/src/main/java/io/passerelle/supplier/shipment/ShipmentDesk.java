package io.passerelle.supplier.shipment;

import io.passerelle.supplier.notice.ShipmentNotice;

/// Takes in what suppliers say has left.
public interface ShipmentDesk {

    /// Stored with the caller's transaction, and made a fulfilment in Shopify after it. The same
    /// notice of the same file again does nothing. What cannot be acted on is held for a person.
    ///
    /// @param supplier its key
    /// @param fileSha256 of the file that told it, in hex
    void receive(String supplier, String fileSha256, ShipmentNotice notice);
}
