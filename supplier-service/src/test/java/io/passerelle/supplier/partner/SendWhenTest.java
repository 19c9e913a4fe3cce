package io.passerelle.supplier.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.Payment;
import io.passerelle.supplier.SampleOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendWhenTest {

    @Test
    void paid_means_that_money_is_there_and_not_all_of_it_given_back() {
        assertThat(
                        Arrays.stream(Payment.values())
                                .filter(p ->
                                        SendWhen.PAID.hasComeFor(
                                                SampleOrder.order().payment(p).get())))
                .containsExactly(Payment.PAID, Payment.PARTIALLY_REFUNDED);
    }

    @ParameterizedTest
    @EnumSource
    void created_does_not_ask_for_money(Payment payment) {
        assertThat(SendWhen.CREATED.hasComeFor(SampleOrder.order().payment(payment).get()))
                .isTrue();
    }
}
