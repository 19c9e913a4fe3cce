package io.passerelle.supplier.partner;

import io.passerelle.supplier.document.DocumentFormat;
import io.passerelle.supplier.ftps.Endpoint;
import io.passerelle.supplier.matching.MatchRule;
import io.passerelle.supplier.matching.SupplierKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who ships part of the goods, as declared in the configuration.
///
/// @param name as people know it
/// @param priority suppliers with lower numbers are asked first whether they take a line; equal
///   ones in the order of their keys
/// @param inbox null if the supplier leaves nothing for us
/// @param shipments null if nothing is declared of them
public record Supplier(
        SupplierKey key,
        String name,
        int priority,
        MatchRule match,
        DocumentFormat format,
        Sending sending,
        Endpoint endpoint,
        @Nullable Inbox inbox,
        @Nullable ShipmentTerms shipments) {

    /// Its stock files, if it leaves any.
    public Optional<Expected.Stock> stock() {
        return expected(Expected.Stock.class);
    }

    /// Whether what it tells as shipped becomes fulfilments.
    boolean tellsShipments() {
        return shipments != null || expected(Expected.Shipments.class).isPresent();
    }

    private <T extends Expected> Optional<T> expected(Class<T> kind) {
        return inbox == null
                ? Optional.empty()
                : inbox.expected().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
