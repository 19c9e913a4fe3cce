package io.passerelle.webhook.order;

import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.seal.Fingerprints;
import io.passerelle.common.seal.KeyFollower;
import io.passerelle.common.value.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The fingerprint by which an order is found by its buyer's e-mail address (ADR 21).
@ApplicationScoped
class BuyerAddresses implements KeyFollower {
    private static final String PURPOSE = "orders.email_hash";
    private static final int CHUNK = 100;

    private final Fingerprints fingerprints;
    private final OrderRepository orders;
    private final StateJson json;

    BuyerAddresses(Fingerprints fingerprints, OrderRepository orders, StateJson json) {
        this.fingerprints = fingerprints;
        this.orders = orders;
        this.json = json;
    }

    /// Null if no buyer or no address is known, or there is no key.
    @Nullable String of(PlacedOrder order) {
        Buyer buyer = order.buyer();
        return EmailAddress.find(buyer == null ? null : buyer.email())
                .flatMap(address -> fingerprints.of(address.text(), PURPOSE))
                .orElse(null);
    }

    /// What to look for if the text means an address; else, and without a key, nothing.
    List<String> toFind(String text) {
        return EmailAddress.meantBy(text)
                .map(address -> fingerprints.toFind(address.text(), PURPOSE))
                .orElse(List.of());
    }

    AddressSearch search() {
        if (!fingerprints.areKept()) {
            return AddressSearch.NONE;
        }
        return fingerprints.areComplete() ? AddressSearch.ALL : AddressSearch.NOT_YET_ALL;
    }

    @Override
    public void follow() {
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            long after = last.getAsLong();
            last = QuarkusTransaction.requiringNew().call(() -> followAfter(after));
        }
    }

    private OptionalLong followAfter(long after) {
        List<OrderEntity> chunk = orders.lockedWithBuyer(after, CHUNK);
        for (OrderEntity row : chunk) {
            row.emailHash = of(json.read(new OrderId(row.id), String.valueOf(row.state)));
        }
        return chunk.stream().mapToLong(row -> row.id).max();
    }
}
