package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockSource;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    @Test
    void what_shows_nothing_already_is_not_set_to_nothing() {
        assertThat(planned(9, 0).isZeroed()).isTrue();
        assertThat(planned(-1, 0).isZeroed()).isFalse();
        assertThat(planned(0, 0).isZeroed()).isFalse();
        assertThat(planned(9, 4).isZeroed()).isFalse();
    }

    private static Planned planned(int from, int to) {
        var stated = new StockSource.FileMaker(to);
        return new Planned(
                new Place(Location.ONLY, null, null),
                new Compared(
                        Sku.of("A"),
                        "item",
                        stated,
                        new Shown(from, 0),
                        new Compared.Booked.Covered()),
                to,
                0);
    }
}
