package io.passerelle.webhook.console.page;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.webhook.console.neighbour.ParkedUnit;
import io.passerelle.webhook.console.neighbour.SupplierDesk;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.neighbour.Answer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What needs a person, of all three services.
@Singleton
class ParkedRows {
    private static final int MOST = 500;
    private final ParkedUnits units;
    private final SyncDesk sync;
    private final SupplierDesk supplier;

    ParkedRows(ParkedUnits units, SyncDesk sync, SupplierDesk supplier) {
        this.units = units;
        this.sync = sync;
        this.supplier = supplier;
    }

    /// @param rows at most 500 of each service
    /// @param troubles of services that did not answer
    record Found(List<ParkedRow> rows, List<Today.Part> troubles) {

        boolean answered(String service) {
            return troubles.stream().noneMatch(part -> part.name().equals(service));
        }
    }

    Found all() {
        return found(ParkedFilter.all(), sync.parked(), supplier.parked());
    }

    Found of(OrderId order) {
        return found(
                ParkedFilter.of("", "", order.toString()),
                sync.parked(order.toString()),
                supplier.parked(order.toString()));
    }

    private Found found(
            ParkedFilter own,
            Answer<List<ParkedUnit>> ofSync,
            Answer<List<ParkedUnit>> ofSupplier) {
        List<ParkedRow> rows =
                Stream.of(
                                rows("webhook", own(own)),
                                rows("sync", ofSync.orElse(List.of())),
                                rows("supplier", ofSupplier.orElse(List.of())))
                        .flatMap(some -> some)
                        .toList();
        List<Today.Part> troubles =
                Stream.of(
                                new Today.Part("sync-service", ofSync.trouble()),
                                new Today.Part("supplier-service", ofSupplier.trouble()))
                        .filter(part -> !part.isUp())
                        .toList();
        return new Found(rows, troubles);
    }

    private List<ParkedUnit> own(ParkedFilter filter) {
        return units.find(filter, 0, MOST).stream().map(ParkedUnit::of).toList();
    }

    private static Stream<ParkedRow> rows(String service, List<ParkedUnit> units) {
        return units.stream().map(unit -> new ParkedRow(service, unit));
    }

    /// One, or none, however many are parked.
    ///
    /// @param service as in a row
    Answer<Optional<ParkedRow>> find(String service, String kind, String key) {
        Answer<List<ParkedUnit>> found =
                switch (service) {
                    case "webhook" -> new Answer.Given<>(own(ParkedFilter.unit(kind, key)));
                    case "sync" -> sync.parked(kind, key);
                    case "supplier" -> supplier.parked(kind, key);
                    default -> new Answer.Given<>(List.of());
                };
        return found.map(units ->
                rows(service, units)
                        .filter(row ->
                                row.unit().kind().equals(kind) && row.unit().key().equals(key))
                        .findFirst());
    }

    /// Has one unit tried again now.
    ///
    /// @param service as in a row
    Answer<String> replay(String service, String kind, String key) {
        return switch (service) {
            case "webhook" -> {
                units.replay(ParkedFilter.unit(kind, key));
                yield new Answer.Given<>("");
            }
            case "sync" -> sync.replay(kind, key);
            case "supplier" -> supplier.replay(kind, key);
            default -> new Answer.Refused<>(400, "service: found " + service);
        };
    }
}
