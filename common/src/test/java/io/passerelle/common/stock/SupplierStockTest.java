package io.passerelle.common.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.passerelle.common.runtime.ValueJson;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierStockTest {
    private static final String ID = "ab".repeat(32);
    private static final String CONTRACT =
            "{\"supplier\":\"acme\",\"snapshotId\":\""
                    + ID
                    + "\",\"takenAt\":\"2026-11-25T10:15:30Z\",\"items\":[{\"sku\":\"A-1\",\"quantity\":5}],"
                    + "\"containedLines\":[{\"line\":\"77\",\"units\":2}]}";
    private static final Instant TAKEN = Instant.parse("2026-11-25T10:15:30Z");
    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    SupplierStockTest() {
        new ValueJson().customize(json);
    }

    @Test
    void is_written_and_read_as_agreed() throws JsonProcessingException {
        var stock =
                new SupplierStock(
                        "acme",
                        ID,
                        TAKEN,
                        List.of(new SupplierStock.Item(new Sku("A-1"), 5)),
                        List.of(new SupplierStock.Contained(new LineId(77), 2)));

        assertThat(json.writeValueAsString(stock)).isEqualTo(CONTRACT);
        assertThat(json.readValue(CONTRACT, SupplierStock.class)).isEqualTo(stock);
    }

    @Test
    void one_that_names_no_lines_contains_none() throws JsonProcessingException {
        String without = CONTRACT.replaceAll(",\"containedLines.*", "}");

        assertThat(json.readValue(without, SupplierStock.class).containedLines()).isEmpty();
    }

    @Test
    void refuses_what_is_no_whole_stock() {
        var one = new SupplierStock.Item(new Sku("A-1"), 5);

        assertThatThrownBy(() -> new SupplierStock("acme", ID, TAKEN, List.of(), List.of()))
                .hasMessageContaining("items");
        assertThatThrownBy(() -> new SupplierStock("acme", ID, TAKEN, List.of(one, one), List.of()))
                .hasMessageContaining("A-1 twice");
        assertThatThrownBy(() -> new SupplierStock("acme", "x", TAKEN, List.of(one), List.of()))
                .hasMessageContaining("snapshotId");
        assertThatThrownBy(() -> new SupplierStock.Item(new Sku("A-1"), -1))
                .hasMessageContaining("-1");
    }
}
