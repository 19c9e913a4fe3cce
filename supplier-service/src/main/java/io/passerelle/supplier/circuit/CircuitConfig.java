package io.passerelle.supplier.circuit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When a supplier's server that fails is left alone.
@ConfigMapping(prefix = "passerelle.circuit")
interface CircuitConfig {

    /// After so many failed attempts one after the other, 1 or more.
    @WithDefault("5")
    int failures();

    /// For so long; then one attempt decides.
    @WithDefault("10m")
    Duration openFor();
}
