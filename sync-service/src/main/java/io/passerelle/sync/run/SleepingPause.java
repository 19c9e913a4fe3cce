package io.passerelle.sync.run;

import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
class SleepingPause implements Pause {

    @Override
    public void last(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
