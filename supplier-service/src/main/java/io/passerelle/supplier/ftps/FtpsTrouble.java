package io.passerelle.supplier.ftps;

import java.io.IOException;

/// An attempt that ended early, with what it means. Stays inside this package.
class FtpsTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is to be done about it.
    enum Kind {
        /// Try again.
        PASSING,
        /// Try again with TLS 1.2 first: the server wants its session resumed and was not content.
        REUSE,
        /// Try again: we ended it ourselves.
        STOPPED,
        /// Ask a person, about this file.
        FILE,
        /// Ask a person, about this server.
        SERVER
    }

    private final Kind kind;
    private final Phase phase;

    FtpsTrouble(Kind kind, Phase phase, String reason) {
        super(reason);
        this.kind = kind;
        this.phase = phase;
    }

    /// @param cause why no reply came
    FtpsTrouble(Kind kind, Phase phase, String reason, IOException cause) {
        super(reason, cause);
        this.kind = kind;
        this.phase = phase;
    }

    /// The connection failed before the server answered: what it did is not known.
    boolean lostReply() {
        return getCause() != null;
    }

    Kind kind() {
        return kind;
    }

    Phase phase() {
        return phase;
    }

    /// One line: where it stopped, what was seen, what to do.
    String reason() {
        return phase.words + ": " + getMessage();
    }

    Upload outcome() {
        return switch (kind) {
            case PASSING -> new Upload.TryLater(reason());
            case STOPPED -> new Upload.Stopped(reason());
            case FILE -> new Upload.Refused(Upload.Scope.FILE, reason());
            case REUSE, SERVER -> new Upload.Refused(Upload.Scope.SERVER, reason());
        };
    }
}
