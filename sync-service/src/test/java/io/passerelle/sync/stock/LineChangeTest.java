package io.passerelle.sync.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineChangeTest {

    @Test
    void a_line_is_pending_until_a_file_contains_it() {
        List<LineChange> sold = List.of(new LineChange(1, 3));

        assertThat(LineChange.outstanding(sold, Map.of())).isEqualTo(3);
        assertThat(LineChange.outstanding(sold, Map.of(1L, 2))).isEqualTo(1);
        assertThat(LineChange.outstanding(sold, Map.of(1L, 3))).isZero();
    }

    @Test
    void units_added_by_an_edit_are_pending_though_the_line_was_contained() {
        assertThat(
                        LineChange.outstanding(
                                List.of(new LineChange(1, 3), new LineChange(1, 1)), Map.of(1L, 3)))
                .isEqualTo(1);
    }

    @Test
    void what_comes_back_counts_against_its_own_line_only_and_never_beyond() {
        assertThat(
                        LineChange.outstanding(
                                List.of(new LineChange(1, 3), new LineChange(1, -3)), Map.of()))
                .as("sold and cancelled before the supplier heard of it")
                .isZero();
        assertThat(
                        LineChange.outstanding(
                                List.of(
                                        new LineChange(1, 3),
                                        new LineChange(1, -3),
                                        new LineChange(2, 2)),
                                Map.of(1L, 3)))
                .as("the supplier has subtracted line 1 and does not have its units back")
                .isEqualTo(2);
    }
}
