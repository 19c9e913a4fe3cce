package io.passerelle.common.runtime;

import org.jboss.logging.MDC;

/// Puts an identity beside every log line of a block: `try (var _ = LogContext.order(id)) { … }`.
public final class LogContext implements AutoCloseable {
    private final String key;

    private LogContext(String key, Object value) {
        this.key = key;
        MDC.put(key, value);
    }

    public static LogContext order(Object orderId) {
        return new LogContext("orderId", orderId);
    }

    public static LogContext run(Object runId) {
        return new LogContext("runId", runId);
    }

    public static LogContext sku(Object sku) {
        return new LogContext("sku", sku);
    }

    @Override
    public void close() {
        MDC.remove(key);
    }
}
