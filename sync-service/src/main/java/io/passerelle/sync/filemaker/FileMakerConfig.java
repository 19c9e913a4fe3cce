package io.passerelle.sync.filemaker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// The merchant's file in its own names. The defaults are those of `docs/filemaker.md`.
@ConfigMapping(prefix = "passerelle.filemaker")
interface FileMakerConfig {

    Stock stock();

    Movement movement();

    /// The stock records. The layout shows these fields and no portal.
    interface Stock {
        @WithDefault("dapi_StockRead")
        String layout();

        @WithDefault("SKU")
        String sku();

        @WithDefault("Stock")
        String quantity();

        /// Text that bears the key of the last movement booked on the record.
        @WithDefault("dapi_LastMovementKey")
        String stamp();

        /// A unique, indexed number, by which the records are paged.
        @WithDefault("ID")
        String serial();

        /// Which records are sellable: all of these must hold, in FileMaker's find language. None
        /// means every record.
        List<Criterion> find();

        /// Records per call.
        @WithDefault("500")
        int pageSize();
    }

    interface Criterion {
        String field();

        String value();
    }

    /// How a movement is booked.
    interface Movement {
        @WithDefault("cas-portal")
        Mode mode();

        /// The ledger, one row per movement.
        @WithDefault("dapi_Movements")
        String layout();

        /// Stock, stamp and the portal to the ledger.
        @WithDefault("dapi_StockWrite")
        String writeLayout();

        @WithDefault("Movements")
        String portal();

        /// Table occurrence of the portal's rows.
        @WithDefault("Movements")
        String occurrence();

        @WithDefault("MovementKey")
        String key();

        @WithDefault("Qty")
        String quantity();

        @WithDefault("StockBefore")
        String before();

        @WithDefault("StockAfter")
        String after();

        @WithDefault("Kind")
        String kind();

        @WithDefault("OrderRef")
        String orderRef();
    }

    enum Mode {
        CAS_PORTAL
    }
}
