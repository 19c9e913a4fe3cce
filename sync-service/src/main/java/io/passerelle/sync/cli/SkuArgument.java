package io.passerelle.sync.cli;

import io.passerelle.common.value.Sku;
import picocli.CommandLine;

/// A SKU as typed on the command line.
final class SkuArgument {

    private SkuArgument() {}

    /// A blank one is a matter of usage.
    static Sku parse(String typed, CommandLine command) {
        return Sku.parse(typed)
                .orElseThrow(() -> new CommandLine.ParameterException(command, "SKU is empty"));
    }
}
