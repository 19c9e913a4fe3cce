package io.passerelle.sync.run;

/// Whether a run writes.
public enum Mode {
    WRITE,
    DRY_RUN
}
