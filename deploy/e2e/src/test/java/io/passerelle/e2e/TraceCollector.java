package io.passerelle.e2e;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Receives traces as an OpenTelemetry collector does, by OTLP over HTTP with protobuf.
final class TraceCollector implements AutoCloseable {
    private final List<Seen> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /// @param parent `""` for the first of its trace
    /// @param text everything the span says, as protobuf's text
    record Seen(String service, String trace, String id, String parent, String name, String text) {}

    TraceCollector() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Seen> spans() {
        return List.copyOf(spans);
    }

    Optional<Seen> find(String service, String name) {
        return all(service, name).findFirst();
    }

    long count(String service, String name) {
        return all(service, name).count();
    }

    private Stream<Seen> all(String service, String name) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name));
    }

    Optional<Seen> parentOf(Seen child) {
        return spans.stream()
                .filter(span -> span.trace().equals(child.trace()))
                .filter(span -> span.id().equals(child.parent()))
                .findFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList()
                    .forEach(of -> {
                        String service =
                                of.getResource().getAttributesList().stream()
                                        .filter(fact -> fact.getKey().equals("service.name"))
                                        .map(fact -> fact.getValue().getStringValue())
                                        .findFirst()
                                        .orElse("");
                        of.getScopeSpansList()
                                .forEach(scope ->
                                        scope.getSpansList().forEach(span -> add(service, span)));
                    });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void add(String service, Span span) {
        spans.add(
                new Seen(
                        service,
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        span.getName(),
                        span.toString()));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
