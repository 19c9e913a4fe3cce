package io.passerelle.sync.run;

/// Told how far a run is.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _) -> {};

    /// @param step what is being done, for people
    /// @param compared SKUs so far
    void at(String step, int compared);
}
