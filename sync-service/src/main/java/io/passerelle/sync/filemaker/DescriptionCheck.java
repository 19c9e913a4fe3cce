package io.passerelle.sync.filemaker;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.sync.filemaker.FileMakerConfig.Mode;
import io.passerelle.sync.filemaker.FileMakerConfig.Movement;

/// Whether the description of a file names all that its way of booking needs. Throws [BadSetting].
final class DescriptionCheck {
    private static final String PREFIX = "passerelle.filemaker.movement.";

    private DescriptionCheck() {}

    static void of(FileMakerConfig config) {
        Movement movement = config.movement();
        switch (movement.mode()) {
            case CAS_PORTAL -> keyed(movement);
            case SCRIPT -> {
                keyed(movement);
                demand(movement.script().isPresent(), "script", "nothing", "the script's name");
            }
            case LEDGER ->
                    demand(
                            movement.product().isPresent(),
                            "product",
                            "nothing",
                            "the field of the movements that names the product");
        }
        quantities(movement);
        demand(
                movement.mode() == Mode.LEDGER || movement.recalculate().isEmpty(),
                "recalculate",
                "a script with mode " + text(movement.mode()),
                "it only with mode ledger");
        demand(
                !movement.recalculateBeforeSync() || config.stock().modified().isEmpty(),
                "recalculate-before-sync",
                "true with stock.modified",
                "one of them, as the script touches every record");
        demand(
                movement.recalculate().isPresent() || !movement.recalculateBeforeSync(),
                "recalculate-before-sync",
                "true without a script",
                "movement.recalculate to name one");
    }

    private static void keyed(Movement movement) {
        String mode = "mode " + text(movement.mode());
        demand(movement.key().isPresent(), "key", "nothing", "a field, as " + mode + " needs one");
        demand(movement.keyIsUnique(), "key-is-unique", "false", "true, as " + mode + " needs it");
    }

    private static void quantities(Movement movement) {
        demand(
                movement.quantityIn().isPresent() == movement.quantityOut().isPresent(),
                "quantity-in, quantity-out",
                "one of the two",
                "both or, with one signed field, neither");
    }

    private static void demand(boolean fulfilled, String setting, String found, String expected) {
        if (!fulfilled) {
            throw new BadSetting(PREFIX + setting + ": found " + found + ", expected " + expected);
        }
    }

    private static String text(Mode mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
