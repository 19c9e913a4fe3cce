package io.passerelle.supplier.ftps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One login that fetches files. Every failure is a [RemoteTrouble] and ends the visit. A name must
/// be of one line; it may begin with a folder below the one visited: `archive/a.xml`.
public interface Visit {

    /// The plain files in the folder, no folders, in no order.
    ///
    /// @throws RemoteTrouble also if there are more than [SupplierInbox#MOST_FILES]
    List<RemoteFile> list();

    /// The size of a file, empty if there is none.
    OptionalLong size(String name);

    /// When a file was last written, by the server's clock; empty if the server does not tell. Asks
    /// for one file, also where the list tells no times.
    Optional<Instant> modified(String name);

    /// The whole content of a file.
    ///
    /// @throws RemoteTrouble also if it is longer than `atMost` bytes, of which no more are kept
    byte[] fetch(String name, long atMost);

    /// Moves a file. An existing one may be replaced or refused, as the server likes: look first.
    void move(String from, String to);

    /// False if there was nothing to delete, or the server does not allow it.
    boolean delete(String name);
}
