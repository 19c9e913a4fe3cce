package io.passerelle.supplier.ftps;

import static io.passerelle.supplier.ftps.FtpsTrouble.Kind.FILE;
import static io.passerelle.supplier.ftps.FtpsTrouble.Kind.PASSING;
import static io.passerelle.supplier.ftps.FtpsTrouble.Kind.REUSE;
import static io.passerelle.supplier.ftps.FtpsTrouble.Kind.SERVER;

import io.passerelle.supplier.ftps.FtpsTrouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Tells passing from lasting failures, each with advice. Every case was seen with vsftpd, ProFTPD,
/// Pure-FTPd or Apache FtpServer; reply codes alone do not tell (530 is a wrong password and, at
/// ProFTPD, also "too many clients").
final class Diagnosis {
    private final Phase phase;
    private final @Nullable IOException cause;

    private Diagnosis(Phase phase, @Nullable IOException cause) {
        this.phase = phase;
        this.cause = cause;
    }

    /// A failure below FTP: network or TLS.
    static FtpsTrouble of(Phase phase, IOException e) {
        Diagnosis diagnosis = new Diagnosis(phase, e);
        return certificate(e)
                .map(c ->
                        diagnosis.says(
                                SERVER,
                                "the server's certificate is not accepted: " + line(c),
                                "Ask the supplier for the authority's certificate"
                                        + " (delivery.trust-certificate), or for the name it is"
                                        + " made out to (delivery.host)"))
                .orElseGet(() -> diagnosis.network(e));
    }

    /// A reply that is no success.
    static FtpsTrouble of(Phase phase, int code, String reply) {
        Diagnosis diagnosis = new Diagnosis(phase, null);
        if (code == 421) {
            return diagnosis.says(PASSING, reply, "The server is busy");
        }
        return switch (phase) {
            case LOGIN -> diagnosis.login(code, reply);
            case FOLDER ->
                    diagnosis.lasting(
                            SERVER,
                            code,
                            reply,
                            "Ask for the folder (delivery.directory, inbox.directory)");
            case STORE -> diagnosis.store(code, reply);
            case RENAME ->
                    diagnosis.lasting(
                            FILE, code, reply, "Ask the supplier to allow renaming in the folder");
            case FETCH -> diagnosis.fetch(code, reply);
            case LIST, READ -> diagnosis.read(code, reply);
            case MOVE ->
                    diagnosis.lasting(
                            SERVER,
                            code,
                            reply,
                            "Ask the supplier for the right to move files into inbox.archive");
            case PROTECT, CONNECT, LOOK, CHECK, DELETE ->
                    diagnosis.lasting(SERVER, code, reply, "Show this reply to the supplier");
        };
    }

    /// A folder with more files than we look at.
    static FtpsTrouble crowded(int atMost) {
        return new Diagnosis(Phase.LIST, null)
                .says(
                        SERVER,
                        "more than " + atMost + " files in the folder",
                        "Ask the supplier to tidy it up, or for a folder of its own");
    }

    private FtpsTrouble network(IOException e) {
        String seen = line(e);
        if (e instanceof UnknownHostException) {
            return says(PASSING, "no such host: " + seen, "Check delivery.host");
        }
        if (seen.contains("protocol_version") || seen.contains("certificate_required")) {
            return says(
                    SERVER,
                    seen,
                    "The server asks for a TLS version or a client certificate"
                            + " that is not offered: ask the supplier");
        }
        if (e instanceof SSLException && seen.matches("(?s)[45]\\d\\d.*")) {
            return says(SERVER, "AUTH TLS refused: " + seen, "Ask the supplier to switch on FTPS");
        }
        if (seen.contains("Unsupported or unrecognized SSL message")
                || seen.contains("initial connect reply")) {
            return says(
                    PASSING,
                    seen,
                    "Perhaps delivery.tls is wrong: explicit (port 21) or"
                            + " implicit (port 990)?");
        }
        boolean unreachable = e instanceof ConnectException || e instanceof SocketTimeoutException;
        if (phase == Phase.STORE && unreachable) {
            return says(
                    PASSING,
                    seen,
                    "If it lasts: the passive ports of the server are closed" + " by a firewall");
        }
        return says(PASSING, seen, "If it lasts: check delivery.host and delivery.port");
    }

    private FtpsTrouble login(int code, String reply) {
        String text = reply.toLowerCase(Locale.ROOT);
        boolean crowded = text.contains("maximum") || text.contains("too many");
        return crowded
                ? says(PASSING, reply, "The server is busy")
                : lasting(
                        SERVER,
                        code,
                        reply,
                        "Check delivery.username and delivery.password; not repeated by itself,"
                                + " because servers lock accounts");
    }

    private FtpsTrouble store(int code, String reply) {
        if (wantsReuse(code, reply)) {
            return reuse(reply);
        }
        if (code == 452 || code == 552) {
            return says(
                    PASSING,
                    reply,
                    "The supplier's disk or our quota there is full: tell" + " them");
        }
        return lasting(
                SERVER, code, reply, "Ask the supplier for the right to write in the" + " folder");
    }

    private FtpsTrouble fetch(int code, String reply) {
        return wantsReuse(code, reply)
                ? reuse(reply)
                : lasting(
                        FILE,
                        code,
                        reply,
                        "A file of this name and size is there, and we may not read it: ask the"
                                + " supplier whether it is this order; replay only if it is not");
    }

    private FtpsTrouble read(int code, String reply) {
        return wantsReuse(code, reply)
                ? reuse(reply)
                : lasting(
                        phase == Phase.READ ? FILE : SERVER,
                        code,
                        reply,
                        "Ask the supplier for the right to read in the folder");
    }

    private static boolean wantsReuse(int code, String reply) {
        String text = reply.toLowerCase(Locale.ROOT);
        return code == 522
                || (code == 425 && (text.contains("session") || text.contains("not permitted")));
    }

    private FtpsTrouble reuse(String reply) {
        return says(
                REUSE,
                reply,
                "The server does not accept our resumed TLS session: ask"
                        + " the supplier not to require session reuse");
    }

    private FtpsTrouble lasting(Kind kind, int code, String reply, String advice) {
        return code >= 400 && code < 500
                ? says(PASSING, reply, "Tried again")
                : says(kind, reply, advice);
    }

    private FtpsTrouble says(Kind kind, String seen, String advice) {
        String text = seen.strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
        String reason = text + ". " + advice + ".";
        return cause == null
                ? new FtpsTrouble(kind, phase, reason)
                : new FtpsTrouble(kind, phase, reason, cause);
    }

    private static Optional<Throwable> certificate(IOException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(CertificateException.class::isInstance)
                .findFirst();
    }

    private static String line(Throwable e) {
        String text = e.getMessage() == null ? "" : e.getMessage().strip();
        String first = text.lines().findFirst().orElse("");
        return first.isEmpty() ? e.getClass().getSimpleName() : first;
    }
}
