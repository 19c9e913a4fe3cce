package io.passerelle.supplier.ftps;

/// Told what an attempt is about to do, in time to store it: after a crash this alone decides
/// whether the file can have appeared.
public interface Journal {

    /// The file is certainly not under its final name: no earlier rename took place.
    void notThere();

    /// The rename is sent next; from here the file may appear. Must be stored when this returns.
    void renaming();
}
