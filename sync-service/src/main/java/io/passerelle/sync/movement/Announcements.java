package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;

/// What others have to know of movements. Both are said within the transaction that changes the
/// movement.
interface Announcements {

    /// A movement of this SKU waits to be booked.
    void toBook(Sku sku);

    /// A movement of this SKU is in FileMaker now, or is not going there any more.
    void booked(Sku sku);
}
