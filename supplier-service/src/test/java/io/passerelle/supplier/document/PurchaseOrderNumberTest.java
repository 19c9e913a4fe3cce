package io.passerelle.supplier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.value.OrderId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseOrderNumberTest {

    @ParameterizedTest
    @CsvSource({
        "#1043, 1043-AGRIEST",
        "'  #1043 ', 1043-AGRIEST",
        "EX-1043/fr, EX-1043-FR-AGRIEST",
        "../../etc/passwd, ETC-PASSWD-AGRIEST",
        "№ 1043 ✓, 1043-AGRIEST",
        "注文, ID77-AGRIEST",
        "'', ID77-AGRIEST"
    })
    void odd_names_become_plain_numbers(String name, String expected) {
        assertThat(numbers(name).getFirst()).isEqualTo(expected);
    }

    @Test
    void a_number_that_is_taken_has_successors_with_the_orders_id() {
        assertThat(numbers("#1043"))
                .containsExactly("1043-AGRIEST", "1043-77-AGRIEST", "ID77-AGRIEST");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(numbers("x".repeat(300)).getFirst()).hasSize(48);
    }

    @Test
    void the_file_name_is_safe_everywhere() {
        assertThat(PurchaseOrderNumber.fileName("1043-AGRIEST")).isEqualTo("PO-1043-AGRIEST.xml");
        assertThatThrownBy(() -> PurchaseOrderNumber.fileName("../x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> numbers(String name) {
        return PurchaseOrderNumber.candidates(new OrderId(77), name, "agriest");
    }
}
