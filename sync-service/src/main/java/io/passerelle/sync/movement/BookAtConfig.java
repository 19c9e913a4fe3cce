package io.passerelle.sync.movement;

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
        PAID;

        boolean isDue(PlacedOrder order) {
            return switch (this) {
                case CREATED -> true;
                case PAID -> order.payment().hasBeenPaid();
            };
        }
    }
}
