package io.passerelle.sync.movement;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;

/// The key of a movement in FileMaker's ledger: `SH_<order>_<line>_<cause>`, for a later correction
/// of the same cause followed by a number. Deterministic, so that a restored database makes the
/// same keys again and finds them in the ledger; upper case, digits and `_` only, so that no find
/// operator and no question of case can occur.
final class MovementKey {

    /// Ordered.
    static final String SALE = "D";

    /// The order was cancelled; what refunds do not name.
    static final String CANCEL = "X";

    /// Removed from the order by an edit.
    static final String EDIT = "E";

    private MovementKey() {}

    static String of(OrderId order, LineId line, String cause, int number) {
        return "SH_" + order + "_" + line + "_" + cause + (number == 1 ? "" : "_" + number);
    }

    /// The code of [io.passerelle.common.order.GivenBack#cause].
    static String causeOf(String givenBack) {
        if (givenBack.startsWith("refund:")) {
            return "R" + givenBack.substring("refund:".length()).replaceAll("[^0-9]", "");
        }
        return givenBack.equals("cancel") ? CANCEL : EDIT;
    }

    /// What the warehouse reads in the ledger's kind.
    static String kind(String cause) {
        return switch (cause) {
            case SALE -> "SALE";
            case CANCEL -> "CANCEL";
            case EDIT -> "EDIT";
            default -> "REFUND";
        };
    }
}
