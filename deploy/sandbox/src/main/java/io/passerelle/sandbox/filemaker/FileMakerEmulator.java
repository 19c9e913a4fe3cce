package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// A FileMaker Server's Data API over files in memory; mount it at `/fmi/`.
///
/// Safe for concurrent calls: each file has one lock, and calls on one token wait for each other.
/// Time is the given clock's, in its zone. Containers are not kept.
public final class FileMakerEmulator implements HttpHandler {
    private record Held(Call call, Route route) {}

    private final Clock clock;
    private final Map<String, Database> files = new ConcurrentSkipListMap<>();
    private final Sessions sessions;
    private final Server server;
    private final Faults faults = new Faults();
    private final Map<Endpoint, Integer> calls =
            Collections.synchronizedMap(new EnumMap<>(Endpoint.class));
    private final Deque<Held> held = new ArrayDeque<>();

    public FileMakerEmulator(Clock clock) {
        this.clock = clock;
        this.sessions = new Sessions(clock);
        this.server = new Server(files, sessions);
    }

    /// The file of this name, made empty when first asked for.
    public Database database(String name) {
        return files.computeIfAbsent(name, n -> new Database(n, clock));
    }

    public Faults faults() {
        return faults;
    }

    /// How often each call arrived, faults included.
    public Map<Endpoint, Integer> calls() {
        synchronized (calls) {
            return Map.copyOf(calls);
        }
    }

    public int calls(Endpoint endpoint) {
        return calls.getOrDefault(endpoint, 0);
    }

    /// Sessions neither logged out nor timed out.
    public int openTokens() {
        return sessions.count();
    }

    /// Every client has to log in again, as after a restart of the server.
    public void dropTokens() {
        sessions.dropAll();
    }

    /// Beyond this many sessions a login answers 812.
    public void maximumTokens(int sessionsAtOnce) {
        sessions.maximum(sessionsAtOnce);
    }

    /// Carries out the calls held back by [Fault.Delayed], in the order they came.
    ///
    /// @return the message code each would have answered
    public List<String> releaseDelayed() {
        List<Held> released;
        synchronized (held) {
            released = List.copyOf(held);
            held.clear();
        }
        List<String> codes = new ArrayList<>();
        released.forEach(each -> codes.add(server.answer(each.call(), each.route()).code()));
        return codes;
    }

    /// The contents of every file: records and the numbers given out. Sessions and locks end with
    /// the process.
    public JsonNode save() {
        return Snapshot.of(files.values());
    }

    /// Puts saved contents into the files of the same name and tables; others are left alone.
    public void restore(JsonNode saved) {
        Snapshot.restore(saved, files);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Reply> reply = answer(exchange);
            if (reply.isPresent()) {
                reply.get().send(exchange);
            }
        }
    }

    private Optional<Reply> answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().toUpperCase(Locale.ROOT);
        Call call = Call.read(exchange);
        if (path.contains("%2F")) {
            return Optional.of(Reply.html(404, "Not Found"));
        }
        try {
            Route route = Route.of(call);
            calls.merge(route.endpoint(), 1, Integer::sum);
            return struck(faults.claim(route.endpoint(), call), call, route);
        } catch (Refusal refusal) {
            return Optional.of(Reply.refusal(refusal));
        }
    }

    private Optional<Reply> struck(Fault fault, Call call, Route route) {
        return switch (fault) {
            case Fault.None() -> Optional.of(server.answer(call, route));
            case Fault.Lost(Fault.When when) -> lost(when, call, route);
            case Fault.Delayed() -> {
                synchronized (held) {
                    held.add(new Held(call, route));
                }
                yield Optional.empty();
            }
            case Fault.Refused(Code code, Fault.When when) -> {
                var _ = lost(when, call, route);
                if (code == Code.BAD_TOKEN) {
                    sessions.drop(call.authorization());
                }
                yield Optional.of(Reply.code(code.status(), code));
            }
            case Fault.RefusedWithStatusOk(Code code) -> Optional.of(Reply.code(200, code));
            case Fault.Html(int status, Fault.When when) -> {
                var _ = lost(when, call, route);
                yield Optional.of(Reply.html(status, "Bad Gateway"));
            }
            case Fault.Truncated() -> Optional.of(server.answer(call, route).truncated());
            case Fault.Meanwhile(Runnable deed) -> {
                deed.run();
                yield Optional.of(server.answer(call, route));
            }
        };
    }

    /// Does the work if it comes before the fault; its answer reaches nobody.
    private Optional<Reply> lost(Fault.When when, Call call, Route route) {
        if (when == Fault.When.AFTER) {
            var _ = server.answer(call, route);
        }
        return Optional.empty();
    }
}
