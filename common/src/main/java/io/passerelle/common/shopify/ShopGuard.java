package io.passerelle.common.shopify;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.ShopDomain;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Lets no process work with the database of another shop, of the sandbox's for instance: orders
/// that were this shop's history would count as new, and be booked and ordered a second time.
@Singleton
class ShopGuard {
    private final DataSource database;
    private final Settings settings;

    ShopGuard(DataSource database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Before all work, of a command too.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        shop().ifPresent(shop -> {
            String known = QuarkusTransaction.requiringNew().call(() -> knownOr(shop));
            if (!known.equals(shop.value())) {
                throw new BadSetting(
                        ShopifySettings.SHOP
                                + ": found '"
                                + shop
                                + "', expected "
                                + known
                                + ", whose data is in this DATA_DIR; another shop needs another one");
            }
        });
    }

    /// Empty for a supplier-service that needs nothing of Shopify: it reads no such variable.
    private Optional<ShopDomain> shop() {
        try {
            return settings.find(ShopifySettings.SHOP).map(ShopDomain::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String knownOr(ShopDomain shop) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert =
                        connection.prepareStatement(
                                "insert into shop(id, domain) values (1, ?) on conflict (id) do nothing");
                var query = connection.prepareStatement("select domain from shop")) {
            insert.setString(1, shop.value());
            insert.executeUpdate();
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : shop.value();
            }
        }
    }
}
