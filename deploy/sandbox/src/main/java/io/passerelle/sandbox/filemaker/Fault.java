package io.passerelle.sandbox.filemaker;

/// What may go wrong with one call.
public sealed interface Fault {
    /// Before or after the call's own work is done.
    enum When {
        BEFORE,
        AFTER
    }

    record None() implements Fault {}

    /// The connection closes without an answer.
    record Lost(When when) implements Fault {}

    /// The connection closes without an answer; the call is carried out when the test says so.
    record Delayed() implements Fault {}

    /// Refused with a code. 952 also ends the session that made the call.
    record Refused(Code code, When when) implements Fault {}

    /// A code in an answer whose HTTP status is 200; nothing is done.
    record RefusedWithStatusOk(Code code) implements Fault {}

    /// A page from the web server in front instead of the engine's answer.
    record Html(int status, When when) implements Fault {}

    /// The work is done; half of the JSON arrives.
    record Truncated() implements Fault {}

    /// Somebody does something in the file just before the call is carried out.
    record Meanwhile(Runnable deed) implements Fault {}

    static Fault lostAfterCommit() {
        return new Lost(When.AFTER);
    }

    static Fault lostBeforeCommit() {
        return new Lost(When.BEFORE);
    }

    static Fault refused(Code code) {
        return new Refused(code, When.BEFORE);
    }

    static Fault refusedAfterwards(Code code) {
        return new Refused(code, When.AFTER);
    }
}
