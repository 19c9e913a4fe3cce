package io.passerelle.supplier.shipment;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// The numbers of a shipment's parcels, sealed: each leads to an address.
@Singleton
@Converter
class SealedTracking extends SealedText {
    private static final SealedColumn COLUMN = SealedColumn.text("shipment", "tracking", "id", "");

    SealedTracking(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
