package io.passerelle.sync.run;

/// Told how far a run is.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _, _) -> {};

    /// @param step what is being done, for people
    /// @param done SKUs of this step so far
    /// @param total SKUs it has, 0 if nobody knows
    void at(String step, int done, int total);
}
