package io.passerelle.supplier.cli;

import io.passerelle.common.cli.Deciding;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Stops the sending to a supplier; orders are taken in and wait.")
class PauseCommand extends SwitchCommand {
    private final Pauses pauses;

    @Mixin Deciding deciding;

    PauseCommand(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    boolean set(SupplierKey supplier) {
        return pauses.pause(supplier, deciding.decider());
    }

    @Override
    String done(String supplier) {
        return "Nothing more is sent to " + supplier + " until it is resumed.";
    }
}
