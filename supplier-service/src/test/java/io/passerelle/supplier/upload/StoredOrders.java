package io.passerelle.supplier.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// The declarations cannot change while the process runs; so the order does, unnoticed.
@Singleton
class StoredOrders {
    private final DataSource database;
    private final ObjectMapper json;

    StoredOrders(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void replace(PlacedOrder order) throws Exception {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update known_order set state = ? where id = ?")) {
            update.setString(1, json.writeValueAsString(order));
            update.setLong(2, order.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
