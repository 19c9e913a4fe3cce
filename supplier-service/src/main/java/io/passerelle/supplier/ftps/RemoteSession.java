package io.passerelle.supplier.ftps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One login at a supplier's server, by whichever protocol. Every failure is a [FtpsTrouble] with
/// its phase; after one the session is only good for closing, unless stated otherwise. Used by one
/// thread, but [#cut] and [#cutIfStalled] by any.
interface RemoteSession extends AutoCloseable {

    default void open() throws FtpsTrouble {
        connect();
        login();
        protect();
        enterFolder();
    }

    void connect() throws FtpsTrouble;

    void login() throws FtpsTrouble;

    /// Prepares the transfer of files.
    void protect() throws FtpsTrouble;

    void enterFolder() throws FtpsTrouble;

    /// The size of a file, empty if there is none. The session stays usable.
    OptionalLong size(Phase phase, String name) throws FtpsTrouble;

    /// When a file was last written, by the server's clock; empty if the server does not tell. The
    /// session stays usable.
    Optional<Instant> modified(String name) throws FtpsTrouble;

    void store(String name, byte[] content) throws FtpsTrouble;

    /// The session stays usable if the server answers no.
    ///
    /// @return the server's words
    String rename(String from, String to) throws FtpsTrouble;

    /// Like [#rename], of a file that is not ours. An existing one may be replaced or refused, as
    /// the server likes.
    void move(String from, String to) throws FtpsTrouble;

    byte[] fetch(String name) throws FtpsTrouble;

    /// Refuses a file that is longer, without reading further.
    byte[] fetch(String name, long atMost) throws FtpsTrouble;

    /// The plain files in the folder.
    ///
    /// @param atMost more are refused
    List<RemoteFile> list(int atMost) throws FtpsTrouble;

    /// False if there was nothing to delete. The session stays usable.
    boolean delete(String name) throws FtpsTrouble;

    /// For people: `TLSv1.3, session resumed`.
    String security();

    /// Ends whatever is under way.
    void cut();

    /// Ends a transfer that makes no progress.
    void cutIfStalled(Duration limit);

    /// Never throws: what was done is done.
    @Override
    void close();
}
