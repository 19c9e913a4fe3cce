package io.passerelle.webhook.order;

import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The newest known state of every order. Whatever arrives, how often and in which order, ends in
/// the same state: the one with the newest `updated_at`, and among those of one second the one
/// heard last on Shopify's clock.
@ApplicationScoped
public class Orders {
    private final OrderRepository orders;
    private final GoLive goLive;
    private final BuyerAddresses addresses;
    private final StateJson json;
    private final Clock clock;

    Orders(
            OrderRepository orders,
            GoLive goLive,
            BuyerAddresses addresses,
            StateJson json,
            Clock clock) {
        this.orders = orders;
        this.goLive = goLive;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /// Takes the state if it is newer than what is known. In the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public Entry enter(PlacedOrder order, Heard heard) {
        OrderEntity row = orders.locked(order.id()).orElse(null);
        OrderEntity found = row == null ? begin(order.id(), heard.source()) : row;
        Instant stamp = heard.stamp().truncatedTo(ChronoUnit.MILLIS);
        PlacedOrder kept = found.redaction == null ? order : order.withoutPersonalData();
        String state = json.write(kept);
        int age = age(order, stamp, state, found);
        if (age <= 0) {
            return new Entry.Outdated();
        }
        boolean history = isHistory(found, order.createdAt());
        boolean same = state.equals(found.state) && history == found.history;
        found.history = history;
        found.name = order.name();
        found.version = order.updatedAt();
        found.stamp = stamp;
        found.createdAt = order.createdAt();
        found.state = state;
        found.emailHash = addresses.of(kept);
        // The same state heard again later: only its stamp moves on.
        return same ? new Entry.Outdated() : changed(found, heard.source());
    }

    /// Positive if the given state replaces the known one. Of two that even the stamps cannot tell
    /// apart, the one that lacks nothing of the other is kept (ADR 6), and at last the greater
    /// text: arbitrary, but the same in whatever order they come.
    private int age(PlacedOrder order, Instant stamp, String state, OrderEntity known) {
        if (known.state == null) {
            return 1;
        }
        int byVersion = order.updatedAt().compareTo(known.version);
        int byStamp = byVersion != 0 ? byVersion : stamp.compareTo(known.stamp);
        if (byStamp != 0) {
            return byStamp;
        }
        PlacedOrder before = read(known);
        int byContent = Boolean.compare(before.lacks(order), order.lacks(before));
        int byPayment =
                byContent != 0
                        ? byContent
                        : Boolean.compare(
                                order.payment().hasBeenPaid(), before.payment().hasBeenPaid());
        return byPayment != 0 ? byPayment : state.compareTo(known.state);
    }

    /// Marks the order as deleted in Shopify; the last known state stays. Of an order never heard
    /// of, the mark alone is kept, for its events may still be on their way.
    @Transactional(Transactional.TxType.MANDATORY)
    public Entry delete(OrderId id, Heard heard) {
        OrderEntity row = orders.locked(id).orElse(null);
        OrderEntity found = row == null ? begin(id, heard.source()) : row;
        if (found.deletedAt != null) {
            return new Entry.Outdated();
        }
        found.deletedAt = heard.stamp();
        return found.state == null ? new Entry.Outdated() : changed(found, heard.source());
    }

    /// The state to hand on.
    @Transactional
    public Optional<KnownOrder> current(OrderId id) {
        return orders.known(id).map(row -> new KnownOrder(read(row), row.revision));
    }

    @Transactional
    public Optional<OrderSummary> summary(OrderId id) {
        return orders.known(id).map(Orders::summary);
    }

    /// One page, the last changed first. Orders of which nothing but their deletion is known are
    /// not in it.
    @Transactional
    public List<OrderSummary> page(OrderFilter filter, int skip, int atMost) {
        List<String> hashes = addresses.toFind(filter.text());
        return orders.page(filter, hashes, skip, atMost).stream().map(Orders::summary).toList();
    }

    /// Whether [#page] finds an order by its buyer's e-mail address.
    @Transactional
    public AddressSearch addressSearch() {
        return addresses.search();
    }

    private static OrderSummary summary(OrderEntity row) {
        return new OrderSummary(
                new OrderId(row.id),
                row.name,
                row.version,
                row.revision,
                row.deletedAt,
                row.history,
                row.firstSource,
                row.lastSource,
                row.receivedAt,
                row.changedAt);
    }

    /// Whether nothing newer than the given version needs to be fetched.
    @Transactional
    public boolean knows(OrderId id, Instant version) {
        return orders.known(id).filter(row -> !row.version.isBefore(version)).isPresent();
    }

    /// Whether the known state has the given version and yet another payment, or no cancellation:
    /// of two changes within one second only the first was heard. `UNKNOWN` contradicts nothing.
    @Transactional
    public boolean isContradicted(OrderId id, Instant version, Payment payment, boolean cancelled) {
        return orders.known(id)
                .filter(row -> row.version.equals(version))
                .map(this::read)
                .filter(known ->
                        (payment != Payment.UNKNOWN && payment != known.payment())
                                || (cancelled && !known.wasCancelled()))
                .isPresent();
    }

    @Transactional
    public boolean isDeleted(OrderId id) {
        return orders.isDeleted(id);
    }

    /// Orders created from this moment on are worked with; older ones are history.
    @Transactional
    public Instant goLive() {
        return goLive.moment();
    }

    /// The known orders created from `begin` on and before `end`, those deleted in Shopify left
    /// out.
    @Transactional
    public Set<OrderId> createdBetween(Instant begin, Instant end) {
        return orders.createdBetween(begin, end).map(OrderId::new).collect(Collectors.toSet());
    }

    /// Whether its buyer is forgotten for good.
    @Transactional
    public boolean isRedacted(OrderId id) {
        return orders.isRedacted(id);
    }

    /// Whether the order, not necessarily known, is from before the go-live and handed to nobody.
    @Transactional
    public boolean isHistory(OrderId id, Instant createdAt) {
        return orders.known(id)
                .map(row -> isHistory(row, createdAt))
                .orElseGet(() -> goLive.isAfter(createdAt));
    }

    /// An order once handed on stays so, wherever the go-live is moved.
    private boolean isHistory(OrderEntity row, Instant createdAt) {
        return (row.state == null || row.history) && goLive.isAfter(createdAt);
    }

    private OrderEntity begin(OrderId id, String source) {
        OrderEntity row = new OrderEntity(id.value(), source, clock.instant());
        orders.add(row);
        return row;
    }

    private Entry changed(OrderEntity row, String source) {
        row.changed(source, clock.instant());
        return row.history ? new Entry.History() : new Entry.Newer(row.revision);
    }

    private PlacedOrder read(OrderEntity row) {
        String state = Objects.requireNonNull(row.state);
        return deleted(json.read(new OrderId(row.id), state), row.deletedAt);
    }

    /// A deletion has no `updated_at` of its own; a whole second after the last state it is newer
    /// than that for every receiver.
    private static PlacedOrder deleted(PlacedOrder order, @Nullable Instant at) {
        if (at == null) {
            return order;
        }
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Instant next = order.updatedAt().plusSeconds(1);
        return order.asDeleted(second.isAfter(next) ? second : next);
    }
}
