package io.passerelle.common.filemaker;

import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/// A call that did not end with code 0. Judged by FileMaker's message code, never by the HTTP
/// status alone; the meanings are those of the vendor's code list.
public class FileMakerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What the caller can do about it.
    public enum Kind {
        /// Somebody has the record open: nothing was written, wait.
        LOCKED,
        /// The record changed since it was read: nothing was written, read again.
        CONFLICT,
        /// The record is gone: find it again by its own key.
        MISSING,
        /// A unique field has this value already.
        NOT_UNIQUE,
        /// A validation of the merchant's file said no; a person decides.
        REJECTED,
        /// Layout, field, portal, script or privilege is missing; a person has to change the file
        /// or the configuration.
        CONFIGURATION,
        /// Account or password is wrong. Repeating locks the account.
        LOGIN,
        /// The token expired; a write with it was most likely not executed, but that is not sure.
        TOKEN,
        /// Server closed, full or over its quota: nothing was done, try later.
        UNAVAILABLE,
        /// No answer, or one that says nothing about the outcome: a write may have happened.
        UNKNOWN
    }

    private final Kind kind;
    private final int code;

    public FileMakerFailure(Kind kind, int code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    static FileMakerFailure of(int code, String message, String call) {
        return new FileMakerFailure(
                kindOf(code), code, call + ": FileMaker says " + code + " " + message);
    }

    /// A call nobody answered. If there was not even a connection, nothing was sent.
    static FileMakerFailure noAnswer(String call, ProcessingException what) {
        return what.getCause() instanceof ConnectException
                        || what.getCause() instanceof UnknownHostException
                ? new FileMakerFailure(
                        Kind.UNAVAILABLE, -1, call + ": no connection to FileMaker: " + what)
                : noAnswer(call, (Object) what);
    }

    static FileMakerFailure noAnswer(String call, Object what) {
        return new FileMakerFailure(Kind.UNKNOWN, -1, call + ": no answer from FileMaker: " + what);
    }

    public Kind kind() {
        return kind;
    }

    /// FileMaker's message code; -1 if there was no answer with one.
    public int code() {
        return code;
    }

    static Kind kindOf(int code) {
        return switch (code) {
            case 101 -> Kind.MISSING;
            case 9, 102, 103, 104, 105, 106, 110, 200, 201, 202, 959 -> Kind.CONFIGURATION;
            case 10, 212, 214 -> Kind.LOGIN;
            case 300, 301, 302, 303, 304, 310, 8003 -> Kind.LOCKED;
            case 306, 512 -> Kind.CONFLICT;
            case 500, 501, 502, 503, 505, 506, 507, 508, 509, 510, 511 -> Kind.REJECTED;
            case 504 -> Kind.NOT_UNIQUE;
            case 802, 812, 953, 956, 1701 -> Kind.UNAVAILABLE;
            case 952 -> Kind.TOKEN;
            case 112, 951 -> Kind.UNKNOWN;
            default ->
                    (code >= 1700 && code <= 1715)
                                    || code == 400
                                    || code == 958
                                    || code == 960
                                    || code == 1630
                            ? Kind.CONFIGURATION
                            : Kind.UNKNOWN;
        };
    }
}
