package io.passerelle.supplier.ftps;

import java.util.Optional;

/// Told what an attempt is about to do, in time to store it: after a crash this alone decides
/// whether the file can have appeared.
public interface Journal {

    /// The file is certainly not under its final name: no earlier rename took place.
    ///
    /// @return why the attempt must end here; empty if it may go on
    Optional<String> notThere();

    /// The rename is sent next; from here the file may appear. Must be stored when this returns.
    ///
    /// @return why it must not be sent; empty if it may
    Optional<String> renaming();
}
