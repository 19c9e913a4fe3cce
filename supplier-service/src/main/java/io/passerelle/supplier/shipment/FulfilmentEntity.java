package io.passerelle.supplier.shipment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call of `fulfillmentCreate`, written down before it is made.
@Entity
@Table(name = "fulfilment")
class FulfilmentEntity {
    @Id String id;
    String shipmentId;
    String fulfilmentOrder;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable String shopifyId;

    /// Ids of the order's fulfilments when it was asked for, one a line.
    String knownBefore;

    Instant askedAt;
    @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "fulfilment_line", joinColumns = @JoinColumn(name = "fulfilment_id"))
    Set<Line> lines = new HashSet<>();

    @Version @Nullable Long version;

    enum State {
        /// It may have been made.
        ASKED,
        MADE,
        /// Certainly not.
        NOT_MADE
    }

    /// @param remainingBefore units of the line not shipped in Shopify when it was asked for
    @Embeddable
    record Line(long lineId, int units, int remainingBefore) {}

    FulfilmentEntity() {}
}
