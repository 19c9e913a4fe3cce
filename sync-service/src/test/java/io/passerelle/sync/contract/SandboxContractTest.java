package io.passerelle.sync.contract;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;

@QuarkusTest
class SandboxContractTest extends ClientContract {
    @Inject TestWorld world;

    @Override
    Optional<Sku> writable() {
        return Optional.of(Sku.of(world.product(7, 7)));
    }
}
