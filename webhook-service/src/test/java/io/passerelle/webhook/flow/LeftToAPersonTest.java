package io.passerelle.webhook.flow;

import static org.awaitility.Awaitility.await;

import io.passerelle.common.work.Work;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class LeftToAPersonTest {
    @Inject Work work;

    @ParameterizedTest
    @ValueSource(strings = {"customers/redact", "customers/data_request", "shop/redact"})
    void a_request_about_personal_data_is_parked_with_what_is_to_be_done(String topic) {
        Sender.of("{\"shop_id\":1}").with("X-Shopify-Topic", topic).send();

        await().until(() ->
                work.parked().stream()
                        .anyMatch(
                                p -> p.reason().startsWith(topic + ": Shopify asks for personal")));
    }
}
