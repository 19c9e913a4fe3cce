package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Everything that outlives a restart of the sandbox. Logs and idempotency keys do not.
record ShopState(
        long nextId,
        int nextNumber,
        List<Variant> variants,
        Map<Long, StockLevel> levels,
        List<ShopOrder> orders,
        List<FulfilmentOrder> fulfilmentOrders,
        List<Subscription> subscriptions) {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    // As text, so that 10.00 does not come back as 10.0.
                    .withConfigOverride(
                            BigDecimal.class,
                            o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .build();

    JsonNode toJson() {
        return JSON.valueToTree(this);
    }

    static ShopState of(JsonNode json) {
        return JSON.convertValue(json, ShopState.class);
    }
}
