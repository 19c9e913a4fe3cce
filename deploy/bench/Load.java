import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends one signed body again and again, each time under a webhook id of its own, over plain
/// sockets that are kept open: a generator on the server's own machine must cost little.
final class Load {
    private final URI url;
    private final String headers;
    private final byte[] body;

    Load(URI url, String headers, byte[] body) {
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /// Each connection sends its next webhook when the last one was answered.
    Result closedLoop(int connections, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return run(connections, Executors.newFixedThreadPool(connections), _ -> {
            Tally tally = new Tally();
            try (Connection connection = new Connection()) {
                while (System.nanoTime() < end) {
                    tally.add(connection, System.nanoTime());
                }
            }
            return tally;
        });
    }

    /// Webhooks are sent by the clock. One that is late, because an earlier one waits for its
    /// answer, counts from when it should have been sent.
    Result fixedRate(int connections, int rate, Duration time) throws Exception {
        long start = System.nanoTime();
        long total = rate * time.toSeconds();
        return run(connections, Executors.newFixedThreadPool(connections), number -> {
            Tally tally = new Tally();
            try (Connection connection = new Connection()) {
                for (long i = number; i < total; i += connections) {
                    long due = start + i * 1_000_000_000L / rate;
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    tally.add(connection, due);
                }
            }
            return tally;
        });
    }

    /// As many connections as webhooks, all open before the first is sent.
    Result atOnce(int webhooks) throws Exception {
        CountDownLatch open = new CountDownLatch(webhooks);
        return run(webhooks, Executors.newVirtualThreadPerTaskExecutor(), _ -> {
            Tally tally = new Tally();
            try (Connection connection = new Connection()) {
                open.countDown();
                open.await();
                tally.add(connection, System.nanoTime());
            }
            return tally;
        });
    }

    private interface Part {
        Tally run(int number) throws Exception;
    }

    private static Result run(int parts, ExecutorService threads, Part part) throws Exception {
        try (threads) {
            List<Callable<Tally>> all = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                int number = i;
                all.add(() -> part.run(number));
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> tally : threads.invokeAll(all)) {
                tallies.add(tally.get());
            }
            return new Result(tallies);
        }
    }

    /// What one connection saw.
    private static final class Tally {
        private long[] nanos = new long[64];
        private int count;
        private int failed;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(Connection connection, long since) throws IOException {
            first = Math.min(first, since);
            int status = connection.post();
            last = System.nanoTime();
            failed += status == 200 ? 0 : 1;
            nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
            nanos[count++] = last - since;
        }
    }

    static final class Result {
        private final long[] sorted;
        private final int failed;
        private final double seconds;

        private Result(List<Tally> tallies) {
            sorted = tallies.stream().flatMapToLong(t -> Arrays.stream(t.nanos, 0, t.count)).sorted().toArray();
            failed = tallies.stream().mapToInt(t -> t.failed).sum();
            long first = tallies.stream().mapToLong(t -> t.first).min().orElse(0);
            seconds = (tallies.stream().mapToLong(t -> t.last).max().orElse(0) - first) / 1e9;
        }

        int failed() {
            return failed;
        }

        long ok() {
            return sorted.length - failed;
        }

        double perSecond() {
            return ok() / seconds;
        }

        /// Milliseconds.
        double percentile(int percent) {
            return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
        }
    }

    private final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;

        Connection() throws IOException {
            socket = new Socket(url.getHost(), url.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        /// The answer's status.
        int post() throws IOException {
            byte[] head = ("POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                            + "\r\nX-Shopify-Webhook-Id: " + UUID.randomUUID() + "\r\n" + headers
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            in.skipNBytes(length);
            return status;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
