package io.passerelle.supplier.ftps;

/// A visit that ended early.
public final class RemoteTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is to be done about it.
    public enum Kind {
        /// Try again.
        PASSING,
        /// Ask a person, about one file; the server is all right.
        FILE,
        /// Ask a person: every visit would fail alike.
        SERVER
    }

    private final Kind kind;

    private RemoteTrouble(Kind kind, String reason, FtpsTrouble cause) {
        super(reason, cause);
        this.kind = kind;
    }

    static RemoteTrouble of(FtpsTrouble trouble) {
        Kind kind =
                switch (trouble.kind()) {
                    case PASSING, STOPPED, REUSE -> Kind.PASSING;
                    case FILE -> Kind.FILE;
                    case SERVER -> Kind.SERVER;
                };
        return new RemoteTrouble(kind, trouble.reason(), trouble);
    }

    boolean wantsAnotherTls() {
        return getCause() instanceof FtpsTrouble trouble
                && trouble.kind() == FtpsTrouble.Kind.REUSE;
    }

    public Kind kind() {
        return kind;
    }

    /// One line: where it stopped, what was seen, what to do.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
