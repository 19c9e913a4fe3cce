package io.passerelle.sync.run;

import java.time.Duration;

/// Standing still for seconds, in the middle of a run.
interface Pause {

    /// @throws IllegalStateException if interrupted: the process is ending
    void last(Duration duration);
}
