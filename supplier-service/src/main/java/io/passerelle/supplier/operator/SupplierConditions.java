package io.passerelle.supplier.operator;

import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Suppliers nothing is sent to: their server fails, or a person wants it so. Who wants it and why
/// is not repeated here.
@Singleton
class SupplierConditions implements ConditionSource {
    private final Suppliers suppliers;
    private final Circuits circuits;

    SupplierConditions(Suppliers suppliers, Circuits circuits) {
        this.suppliers = suppliers;
        this.circuits = circuits;
    }

    @Override
    public List<Condition> conditions() {
        var known = circuits.all();
        return suppliers.all().stream()
                .flatMap(s -> of(s, known.getOrDefault(s.key(), new Circuit.Closed())))
                .toList();
    }

    private static Stream<Condition> of(Supplier supplier, Circuit circuit) {
        return switch (circuit) {
            case Circuit.Closed _ -> Stream.empty();
            case Circuit.Open open -> Stream.of(failing(supplier, open.since(), open.trouble()));
            case Circuit.HalfOpen half ->
                    Stream.of(failing(supplier, half.since(), half.trouble()));
            case Circuit.Paused paused -> Stream.of(paused(supplier, paused.at()));
        };
    }

    private static Condition failing(Supplier supplier, Instant since, String trouble) {
        return new Condition(
                "supplier-failing:" + supplier.key(),
                Severity.TICKET,
                since,
                "The server of " + supplier.name() + " fails.",
                "Orders wait and are sent once it works. 'test-connection "
                        + supplier.key()
                        + "' goes through every step; 'resume "
                        + supplier.key()
                        + "' tries at once. The last try met: "
                        + trouble,
                "suppliers");
    }

    private static Condition paused(Supplier supplier, Instant since) {
        return new Condition(
                "supplier-paused:" + supplier.key(),
                Severity.TICKET,
                since,
                "Nothing is sent to " + supplier.name() + ": a person paused it.",
                "'suppliers' says who and why; 'resume " + supplier.key() + "' ends the pause.",
                "suppliers");
    }
}
