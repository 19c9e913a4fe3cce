package io.passerelle.supplier.operator;

import io.passerelle.supplier.inbound.Visits;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How it stands with each supplier's inbox, for the console and the command line.
@Singleton
public class InboxStates {
    private final Suppliers suppliers;
    private final Visits visits;

    InboxStates(Suppliers suppliers, Visits visits) {
        this.suppliers = suppliers;
        this.visits = visits;
    }

    /// @param visitedAt the last look into it that succeeded; null if there was none
    /// @param trouble what the last look met, `""` if all is well
    @RegisterForReflection
    public record InboxState(String supplier, @Nullable Instant visitedAt, String trouble) {}

    /// Of the suppliers that are declared with an inbox.
    public List<InboxState> all() {
        return suppliers.all().stream()
                .filter(supplier -> supplier.inbox() != null)
                .map(this::state)
                .toList();
    }

    private InboxState state(Supplier supplier) {
        Visits.Standing standing = visits.of(supplier.key());
        return new InboxState(supplier.key().value(), standing.visitedAt(), standing.trouble());
    }
}
