package io.passerelle.sandbox.filemaker;

import java.time.LocalDateTime;

/// Who writes, when, and which checks bind them.
record Author(String account, LocalDateTime at, Checks checks) {
    enum Checks {
        /// Every validation, no modification of protected fields: the API's default.
        ALL,
        /// `entrymode: script`: validations meant for data entry only are skipped.
        NOT_DATA_ENTRY,
        /// An import or a developer's repair: no validation at all, which is how bad contents
        /// arise.
        NONE
    }
}
