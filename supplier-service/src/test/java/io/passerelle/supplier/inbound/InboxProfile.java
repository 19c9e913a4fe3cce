package io.passerelle.supplier.inbound;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Set;

/// Suppliers that answer, a sync-service that says what a test wants, and nobody who ships.
public class InboxProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RememberingDesk.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(InboxSuppliers.class));
    }
}
