package io.passerelle.webhook.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<OrderEntity, Long> {

    /// Two states of one order are entered one after the other, on all nodes together.
    Optional<OrderEntity> locked(OrderId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OrderEntity> known(OrderId id) {
        return find("id = ?1 and state is not null", id.value()).firstResultOptional();
    }

    boolean isDeleted(OrderId id) {
        return count("id = ?1 and deletedAt is not null", id.value()) > 0;
    }

    Stream<Long> createdBetween(Instant begin, Instant end) {
        return find(
                "select id from OrderEntity where createdAt >= ?1 and createdAt < ?2"
                        + " and state is not null and deletedAt is null",
                begin,
                end)
                .project(Long.class)
                .stream();
    }

    /// The last changed first. A number is looked for with and without its sign, and as an id.
    ///
    /// @param addresses fingerprints of the text, if it is an e-mail address
    List<OrderEntity> page(OrderFilter filter, List<String> addresses, int skip, int atMost) {
        List<String> terms = new ArrayList<>(List.of("state is not null"));
        Parameters values = new Parameters();
        if (!filter.text().isEmpty()) {
            String bare = filter.text().replaceFirst("^#", "");
            values.and("names", List.of(filter.text(), "#" + bare)).and("id", number(bare));
            // An empty list would become a term without an index, and cost the others theirs.
            if (addresses.isEmpty()) {
                terms.add("(name in :names or id = :id)");
            } else {
                terms.add("(name in :names or id = :id or emailHash in :addresses)");
                values.and("addresses", addresses);
            }
        }
        terms.add(
                switch (filter.state()) {
                    case ANY -> "1 = 1";
                    case ACTIVE -> "history = false and deletedAt is null";
                    case DELETED -> "deletedAt is not null";
                    case HISTORY -> "history = true";
                });
        return find(String.join(" and ", terms) + " order by changedAt desc, id desc", values)
                .range(skip, skip + atMost - 1)
                .list();
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    boolean isRedacted(OrderId id) {
        return count("id = ?1 and redaction is not null", id.value()) > 0;
    }

    List<OrderEntity> withBuyer(long after, int atMost) {
        return withBuyerAfter(after).page(Page.ofSize(atMost)).list();
    }

    /// As [#withBuyer], each kept as it is until the transaction ends.
    List<OrderEntity> lockedWithBuyer(long after, int atMost) {
        return withBuyerAfter(after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(atMost))
                .list();
    }

    private PanacheQuery<OrderEntity> withBuyerAfter(long id) {
        return find("id > ?1 and redaction is null and state is not null order by id", id);
    }

    List<OrderEntity> redactedBy(long request, long after, int atMost) {
        return find("redaction = ?1 and id > ?2 order by id", request, after)
                .page(Page.ofSize(atMost))
                .list();
    }

    long countRedactedBy(long request) {
        return count("redaction", request);
    }

    void add(OrderEntity order) {
        persist(order);
    }
}
