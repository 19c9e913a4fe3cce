package io.passerelle.webhook.census;

import io.passerelle.common.value.OrderId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Entity
@Table(name = "order_census")
class CensusEntity {
    /// More are counted, but not named.
    private static final int NAMED = 200;

    @Id String day = "";

    @Column(name = "in_shop")
    long inShop;

    long here;
    String missing = "";
    String unknown = "";

    @Column(name = "checked_at")
    Instant checkedAt = Instant.EPOCH;

    /// For Hibernate.
    CensusEntity() {}

    CensusEntity(DayCount count) {
        this.day = count.day().toString();
        this.inShop = count.inShop();
        this.here = count.here();
        this.missing = text(count.missing());
        this.unknown = text(count.unknown());
        this.checkedAt = count.checkedAt();
    }

    DayCount count() {
        return new DayCount(
                LocalDate.parse(day), inShop, here, ids(missing), ids(unknown), checkedAt);
    }

    private static String text(List<OrderId> ids) {
        return ids.stream().limit(NAMED).map(OrderId::toString).collect(Collectors.joining(" "));
    }

    private static List<OrderId> ids(String text) {
        return Stream.of(text.split(" ")).filter(t -> !t.isEmpty()).map(OrderId::parse).toList();
    }
}
