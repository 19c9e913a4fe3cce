package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.flywaydb.core.internal.plugin.PluginRegister;

/// Flyway copies its plug-ins' settings from the configuration it is built with, through JSON, with
/// an object mapper for each. Quarkus builds one Flyway and lets go of that configuration: natively
/// the Flyway takes them over (docs/adr/0029).
final class FlywayPlugins {
    private FlywayPlugins() {}

    @TargetClass(PluginRegister.class)
    static final class TakenOver {

        @Substitute
        public TakenOver getCopy() {
            return this;
        }
    }
}
