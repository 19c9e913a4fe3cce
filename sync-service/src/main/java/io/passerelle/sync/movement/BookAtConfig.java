package io.passerelle.sync.movement;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When FileMaker is decremented. Shopify lowers its number when the order is created, so the units
/// are pending from then on whatever is chosen here.
@ConfigMapping(prefix = "passerelle.filemaker")
interface BookAtConfig {

    @WithDefault("created")
    BookAt bookAt();

    enum BookAt {
        CREATED,
        PAID,
        /// A line as a whole, once the last of its units is shipped (ADR 10).
        FULFILLED;

        /// Of a deleted order nothing more is ever heard. Shopify keeps what it took, so FileMaker
        /// gives it too.
        boolean isDue(PlacedOrder order, OrderLine line) {
            return order.deleted()
                    || switch (this) {
                        case CREATED -> true;
                        case PAID -> order.payment().hasBeenPaid();
                        case FULFILLED -> line.hasLeft();
                    };
        }
    }
}
