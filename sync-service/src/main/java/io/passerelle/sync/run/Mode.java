package io.passerelle.sync.run;

/// What a run may do.
public enum Mode {
    WRITE,
    /// Decides and shows, writes nothing and remembers nothing.
    DRY_RUN,
    /// Writes rises without waiting for the proof that no order is on its way. For a person who
    /// knows that none is; else it can give sold units back to the shop.
    FORCE,
    /// Sets back what an earlier run wrote; see [Undo].
    UNDO;

    boolean writes() {
        return switch (this) {
            case WRITE, FORCE, UNDO -> true;
            case DRY_RUN -> false;
        };
    }
}
