package io.passerelle.supplier.ftps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Greets its callers for ever, a letter at a time: no timeout for a single read ever ends that.
final class DrippingServer implements AutoCloseable {
    private final ServerSocket listener;
    private final ScheduledExecutorService tap =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    DrippingServer() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        tap.execute(this::accept);
    }

    private void accept() {
        try {
            Socket caller = listener.accept();
            var _ = tap.scheduleWithFixedDelay(() -> drip(caller), 0, 50, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // closed
        }
    }

    private static void drip(Socket caller) {
        try {
            caller.getOutputStream().write('2');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        tap.shutdownNow();
        listener.close();
    }
}
