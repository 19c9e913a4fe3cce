package io.passerelle.sync.filemaker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

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

        /// Text that bears the key of the last movement booked on the record; with `cas-portal`.
        @WithDefault("dapi_LastMovementKey")
        String stamp();

        /// A unique, indexed number, by which the records are paged.
        @WithDefault("ID")
        String serial();

        /// Timestamp that FileMaker sets whenever the record changes. With it, changed records are
        /// read in between; without, only with the whole stock.
        Optional<String> modified();

        /// How the Data API writes that timestamp, and wants it in a find request; in the letters
        /// of [java.time.format.DateTimeFormatter].
        @WithDefault("MM/dd/yyyy HH:mm:ss")
        String modifiedFormat();

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

        /// Stock, stamp and the portal to the ledger; with `cas-portal`.
        @WithDefault("dapi_StockWrite")
        String writeLayout();

        @WithDefault("Movements")
        String portal();

        /// Table occurrence of the portal's rows.
        @WithDefault("Movements")
        String occurrence();

        /// Books one movement, run on `layout`; with `script`.
        @WithDefault("dapi_ApplyMovement")
        Optional<String> script();

        /// Field of the ledger that names the product; with `ledger`.
        Optional<String> product();

        /// Field of the stock record whose value stands there; else the SKU.
        Optional<String> productFrom();

        /// Script that makes the stock of the SKU in its parameter from the movements, run on the
        /// stock's layout after each one; with `ledger`.
        Optional<String> recalculate();

        /// Whether that script is run for every SKU before the whole stock is read.
        @WithDefault("false")
        boolean recalculateBeforeSync();

        /// Empty in a ledger that has no place for a key.
        @WithDefault("MovementKey")
        Optional<String> key();

        /// Whether FileMaker refuses a key it has; if not, a write without an answer is only looked
        /// for, never sent again.
        @WithDefault("true")
        boolean keyIsUnique();

        /// Signed units; not read where in and out have fields of their own.
        @WithDefault("Qty")
        String quantity();

        Optional<String> quantityIn();

        Optional<String> quantityOut();

        /// This and the following are left out where they are empty.
        @WithDefault("StockBefore")
        Optional<String> before();

        @WithDefault("StockAfter")
        Optional<String> after();

        @WithDefault("Kind")
        Optional<String> kind();

        @WithDefault("OrderRef")
        Optional<String> orderRef();
    }

    enum Mode {
        CAS_PORTAL,
        SCRIPT,
        LEDGER
    }
}
