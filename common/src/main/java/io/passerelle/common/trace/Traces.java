package io.passerelle.common.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.passerelle.common.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// Keeps what happens to an order together as one trace, over database rows that lie between its
/// steps: with a unit of work, and with an order, stands the `traceparent` (W3C Trace Context,
/// version 00) of the span that led to it. Nothing is kept and no span is made unless traces are
/// exported; a step's description is not even put together then.
@ApplicationScoped
public class Traces {
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String OFF = "quarkus.otel.sdk.disabled";

    private final Tracer tracer;
    private final OrderTraces orders;
    private final boolean on;

    @Inject
    Traces(Tracer tracer, StoredTraces orders) {
        this(
                tracer,
                orders,
                !ConfigProvider.getConfig().getOptionalValue(OFF, Boolean.class).orElse(false));
    }

    Traces(Tracer tracer, OrderTraces orders, boolean on) {
        this.tracer = tracer;
        this.orders = orders;
        this.on = on;
    }

    /// Keeps nothing and makes no spans.
    public static Traces off() {
        var none =
                new OrderTraces() {
                    @Override
                    public void keep(OrderId order, String trace) {}

                    @Override
                    public String find(OrderId order) {
                        return "";
                    }
                };
        return new Traces(TracerProvider.noop().get("off"), none, false);
    }

    /// The span under way as `traceparent`; `""` if there is none.
    public String current() {
        return on ? text(Span.current().getSpanContext()) : "";
    }

    /// The step is a part of that trace; of a new one if it is `""`.
    public <T> T within(String trace, Supplier<Step> step, Supplier<T> doing) {
        return on
                ? run(builder(step.get()).setParent(parent(trace)).startSpan(), doing)
                : doing.get();
    }

    /// From here on, what is done for the order in this service belongs to the span under way. In
    /// the caller's transaction.
    public void follow(OrderId order) {
        String trace = current();
        if (!trace.isEmpty()) {
            orders.keep(order, trace);
        }
    }

    /// The step is a part of the order's trace, whatever else is under way.
    public <T> T of(OrderId order, Supplier<Step> step, Supplier<T> doing) {
        if (!on) {
            return doing.get();
        }
        Span span =
                builder(step.get().with("passerelle.order.id", order.toString()))
                        .setParent(parent(orders.find(order)))
                        .addLink(Span.current().getSpanContext())
                        .startSpan();
        return run(span, doing);
    }

    /// A step that begins a trace, whatever the caller's request says, and ends later.
    ///
    /// @param doing is given the new span's `traceparent`, `""` if no traces are exported
    public <T> CompletableFuture<T> root(
            Supplier<Step> step, Function<String, CompletableFuture<T>> doing) {
        if (!on) {
            return doing.apply("");
        }
        Span span = builder(step.get()).setNoParent().startSpan();
        return doing.apply(text(span.getSpanContext())).whenComplete((_, _) -> span.end());
    }

    private SpanBuilder builder(Step step) {
        SpanBuilder span = tracer.spanBuilder(step.name());
        step.facts().forEach(span::setAttribute);
        return span;
    }

    private static <T> T run(Span span, Supplier<T> doing) {
        try (var _ = span.makeCurrent()) {
            T result = doing.get();
            span.setAttribute("passerelle.outcome", result.getClass().getSimpleName());
            return result;
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static Context parent(String trace) {
        Matcher known = TRACEPARENT.matcher(trace);
        return known.matches()
                ? Context.root()
                        .with(
                                Span.wrap(
                                        SpanContext.createFromRemoteParent(
                                                known.group(1),
                                                known.group(2),
                                                TraceFlags.fromHex(known.group(3), 0),
                                                TraceState.getDefault())))
                : Context.root();
    }

    private static String text(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
                : "";
    }
}
