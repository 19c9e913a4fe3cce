package io.passerelle.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// A port for something that starts later, or is stopped and started again, as in tests.
///
/// Taken from below the range out of which systems serve "any port" and outgoing connections, so
/// that nobody else gets it while it is not in use.
public final class FreePort {
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000, 30_000));

    private FreePort() {}

    /// Another one at each call.
    public static int next() {
        for (int port = NEXT.getAndIncrement(); ; port = NEXT.getAndIncrement()) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one, then
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
