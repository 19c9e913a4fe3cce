package io.passerelle.sync.run;

/// Another run is under way; only one compares the whole stock at a time.
public class RunBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunBusy() {
        super("another sync run is under way");
    }
}
