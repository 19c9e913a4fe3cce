package io.passerelle.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.Buyer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
    private static final Customer ANN = new Customer("191167", "ann@example.com", "555-625-1199");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"ANN@example.com\"}",
                "{\"note\":\"Write to ann@example.com.\"}",
                "{\"phone\":\"555-625-1199\"}",
                "{\"customer\":{\"email\":null,\"id\":191167}}",
                "{\"customer_id\": 191167 }",
                "{\"customer\":\"gid://shopify/Customer/191167\"}"
            })
    void is_found_by_address_phone_and_id(String body) {
        assertThat(ANN.isMentionedIn(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"joann@example.com\"}",
                "{\"email\":\"ann@example.com.au\"}",
                "{\"phone\":\"555-625-11990\"}",
                "{\"customer\":{\"id\":1911670}}",
                "{\"id\":191167}",
                "{}"
            })
    void is_not_taken_for_another(String body) {
        assertThat(ANN.isMentionedIn(body)).isFalse();
    }

    @Test
    void buys_by_address_and_by_phone_only_where_no_address_is_known() {
        Buyer shared = new Buyer("bob@example.com", "555-625-1199", "", null);

        assertThat(ANN.isBuyer(new Buyer("Ann@Example.com", null, "", null))).isTrue();
        assertThat(ANN.isBuyer(shared)).isFalse();
        assertThat(new Customer("1", null, "555-625-1199").isBuyer(shared)).isTrue();
        assertThat(new Customer("1", null, null).isBuyer(new Buyer(null, null, "", null)))
                .isFalse();
        assertThat(ANN.isBuyer(null)).isFalse();
    }

    @Test
    void never_shows_who_it_is() {
        assertThat(ANN).hasToString("Customer[withheld]");
    }
}
