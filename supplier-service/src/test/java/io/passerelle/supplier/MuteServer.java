package io.passerelle.supplier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Accepts every connection and never says a word.
public final class MuteServer implements AutoCloseable {
    private final ServerSocket listener;
    private final AtomicInteger open = new AtomicInteger();
    private volatile int mostAtOnce;

    public MuteServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = listener.accept();
                mostAtOnce = Math.max(mostAtOnce, open.incrementAndGet());
                Thread.ofPlatform().daemon().start(() -> listen(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void listen(Socket caller) {
        try (caller) {
            while (caller.getInputStream().read() >= 0) {}
        } catch (IOException e) {
            // the caller has hung up
        } finally {
            open.decrementAndGet();
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// How many callers have ever waited for a word at the same time.
    public int mostAtOnce() {
        return mostAtOnce;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
