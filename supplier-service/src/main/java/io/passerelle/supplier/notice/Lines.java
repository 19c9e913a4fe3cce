package io.passerelle.supplier.notice;

import io.passerelle.common.value.LineId;

/// Our line ids as suppliers repeat them.
final class Lines {

    private Lines() {}

    static LineId parse(String found) {
        try {
            return LineId.parse(found);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    "a line " + Unreadable.quote(found) + ", expected the line's number", e);
        }
    }
}
