package io.passerelle.supplier.ftps;

import io.passerelle.supplier.ftps.FtpsTrouble.Kind;
import java.io.IOException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/// Tells passing from lasting failures of SFTP, each with advice. Version 3 has few codes: OpenSSH
/// says 4, "Failure", to a full disk and to a rename onto an existing file alike.
final class SftpDiagnosis {

    private SftpDiagnosis() {}

    static FtpsTrouble unknownKey(String fingerprint) {
        return new FtpsTrouble(
                Kind.SERVER,
                Phase.CONNECT,
                "the server's key "
                        + fingerprint
                        + " is not the one delivery.known-hosts has for delivery.host. Ask the"
                        + " supplier whether this is theirs; if it is, add it.");
    }

    /// @param stillOpen whether the server has refused us, and the connection did not break
    static FtpsTrouble login(IOException e, boolean stillOpen) {
        String seen = words(e);
        return stillOpen || seen.contains("authentication methods")
                ? new FtpsTrouble(
                        Kind.SERVER,
                        Phase.LOGIN,
                        seen
                                + ". Check delivery.username and delivery.password or"
                                + " delivery.private-key; not repeated by itself, because servers"
                                + " lock accounts.")
                : Diagnosis.of(Phase.LOGIN, e);
    }

    static FtpsTrouble of(Phase phase, IOException e) {
        return e instanceof SftpException answer && isAnswer(e)
                ? answered(phase, answer)
                : Diagnosis.of(phase, e);
    }

    private static FtpsTrouble answered(Phase phase, SftpException answer) {
        String seen = words(answer);
        return switch (answer.getStatus()) {
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
                    passing(
                            phase,
                            seen,
                            "The supplier's disk or our quota there is full: tell them");
            default ->
                    switch (phase) {
                        case FOLDER ->
                                lasting(
                                        Kind.SERVER,
                                        phase,
                                        seen,
                                        "Ask for the folder (delivery.directory, inbox.directory)");
                        case STORE ->
                                answer.getStatus() == SftpConstants.SSH_FX_FAILURE
                                        ? passing(phase, seen, "If it lasts: is their disk full?")
                                        : lasting(
                                                Kind.SERVER,
                                                phase,
                                                seen,
                                                "Ask the supplier for the right to write in the"
                                                        + " folder");
                        case RENAME ->
                                lasting(
                                        Kind.FILE,
                                        phase,
                                        seen,
                                        "Ask the supplier to allow renaming in the folder");
                        case FETCH ->
                                lasting(
                                        Kind.FILE,
                                        phase,
                                        seen,
                                        "A file of this name and size is there, and we may not read"
                                                + " it: ask the supplier whether it is this order;"
                                                + " replay only if it is not");
                        case READ ->
                                lasting(
                                        Kind.FILE,
                                        phase,
                                        seen,
                                        "Ask the supplier for the right to read in the folder");
                        case MOVE ->
                                lasting(
                                        Kind.SERVER,
                                        phase,
                                        seen,
                                        "Ask the supplier for the right to move files into"
                                                + " inbox.archive");
                        case LIST, CONNECT, LOGIN, PROTECT, LOOK, CHECK, DELETE ->
                                lasting(
                                        Kind.SERVER,
                                        phase,
                                        seen,
                                        "Show this reply to the supplier");
                    };
        };
    }

    private static FtpsTrouble passing(Phase phase, String seen, String advice) {
        return lasting(Kind.PASSING, phase, seen, advice);
    }

    private static FtpsTrouble lasting(Kind kind, Phase phase, String seen, String advice) {
        return new FtpsTrouble(kind, phase, seen + ". " + advice + ".");
    }

    /// Whether the server has answered; else what it did is not known.
    static boolean isAnswer(IOException e) {
        return e instanceof SftpException answer
                && answer.getStatus() != SftpConstants.SSH_FX_NO_CONNECTION
                && answer.getStatus() != SftpConstants.SSH_FX_CONNECTION_LOST;
    }

    static boolean isMissing(IOException e) {
        return e instanceof SftpException answer
                && (answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                        || answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH);
    }

    private static String words(IOException e) {
        String text = String.valueOf(e.getMessage()).strip();
        return text.lines().findFirst().orElse("no reason given").replaceAll("\\.$", "");
    }
}
