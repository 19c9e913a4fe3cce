package io.passerelle.sync.filemaker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A description that lacks what its way of booking needs stops the start with one line.
class DescriptionCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "cas-portal.yaml|key|''|movement.key: found nothing, expected a field, as mode cas-portal needs one",
                "script.yaml|key-is-unique|false|movement.key-is-unique: found false, expected true",
                "script.yaml|script|''|movement.script: found nothing, expected the script's name",
                "ledger.yaml|product|''|movement.product: found nothing",
                "ledger.yaml|quantity-in|''|movement.quantity-in, quantity-out: found one of the two",
                "cas-portal.yaml|recalculate|Total|movement.recalculate: found a script with mode cas-portal",
                "ledger-with-recalculation.yaml|recalculate|''|recalculate-before-sync: found true without a script"
            })
    void says_what_was_found_and_what_is_expected(
            String file, String setting, String value, String message) {
        assertThatThrownBy(() -> Descriptions.check(file, Map.of("movement." + setting, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(message);
    }
}
