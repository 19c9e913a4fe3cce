package io.passerelle.sandbox.filemaker;

import org.jspecify.annotations.Nullable;

/// A FileMaker script, written in Java by whoever sets up the file. It runs outside the server's
/// transaction, on the session's own turn.
@FunctionalInterface
public interface Script {
    /// Runs the script once.
    ///
    /// @param parameter what the call gave as `script.param`, or empty
    Outcome run(String parameter);

    /// How the script ended.
    ///
    /// @param error FileMaker's last error, `0` for none; the call's own code stays 0 either way
    /// @param result what `Exit Script` returned; absent if the script never got there
    record Outcome(int error, @Nullable String result) {
        public static Outcome of(String result) {
            return new Outcome(0, result);
        }

        public static Outcome failed(int error, String result) {
            return new Outcome(error, result);
        }

        /// A step the server cannot run: error 3 and no result at all.
        public static Outcome unsupportedStep() {
            return new Outcome(3, null);
        }
    }
}
