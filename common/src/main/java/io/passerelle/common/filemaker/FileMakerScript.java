package io.passerelle.common.filemaker;

import io.passerelle.common.filemaker.FileMakerFailure.Kind;

/// How a script ended.
///
/// @param error FileMaker's error within the script, 0 for none; -1 if the answer names none
/// @param result what its `Exit Script` returned, `""` if nothing
public record FileMakerScript(String script, int error, String result) {
    private static final int LONGEST_SHOWN = 200;

    /// The result of a script that ended well. Throws [FileMakerFailure] with the script's error: a
    /// locked record, a conflict or a value that is not unique is what it is, everything else is
    /// for a person, as the script may mean anything by it.
    public String orThrow() {
        if (error == 0) {
            return result;
        }
        Kind kind =
                switch (FileMakerFailure.kindOf(error)) {
                    case LOCKED -> Kind.LOCKED;
                    case CONFLICT -> Kind.CONFLICT;
                    case NOT_UNIQUE -> Kind.NOT_UNIQUE;
                    case MISSING, REJECTED, CONFIGURATION, LOGIN, TOKEN, UNAVAILABLE, UNKNOWN ->
                            Kind.REJECTED;
                };
        throw new FileMakerFailure(kind, error, "script " + script + " ended with error " + error);
    }

    /// What was not as agreed, with the beginning of the result.
    public FileMakerFailure unexpected(String expected) {
        String shown =
                result.length() > LONGEST_SHOWN ? result.substring(0, LONGEST_SHOWN) : result;
        return new FileMakerFailure(
                Kind.REJECTED,
                error,
                "script " + script + " returned '" + shown + "', expected " + expected);
    }
}
