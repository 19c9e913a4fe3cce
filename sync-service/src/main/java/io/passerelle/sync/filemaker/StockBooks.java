package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.sync.movement.StockBook;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The way of booking that the merchant's description names.
@Singleton
class StockBooks {

    @Produces
    @Singleton
    static StockBook of(FileMaker fileMaker, FileMakerConfig config) {
        DescriptionCheck.of(config);
        return switch (config.movement().mode()) {
            case CAS_PORTAL -> new CasPortal(fileMaker, config);
            case SCRIPT -> new BookingScript(fileMaker, config);
            case LEDGER -> new Ledger(fileMaker, config);
        };
    }
}
