package io.passerelle.common.backup;

/// There is no copy, or none worth keeping; the message says why. Nothing is left behind.
public final class NoBackup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoBackup(String message) {
        super(message);
    }

    NoBackup(String message, Throwable cause) {
        super(message, cause);
    }
}
