package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Deciding;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Stops the sending to a supplier; orders are taken in and wait.",
        footer = {
            "",
            "Example: ${COMMAND-FULL-NAME} agriest --by \"Ada Lovelace\" --why stocktaking"
        })
class PauseCommand extends SwitchCommand {
    private final Pauses pauses;
    private final ObjectMapper json;

    @Mixin Deciding deciding;

    PauseCommand(Pauses pauses, ObjectMapper json) {
        this.json = json;
        this.pauses = pauses;
    }

    @Override
    ObjectMapper json() {
        return json;
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
