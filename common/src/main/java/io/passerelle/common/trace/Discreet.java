package io.passerelle.common.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/// Takes out of the spans of requests what may be secret or personal: the path and the query of
/// what we call (FileMaker's session, a script's parameter, the address of an alert's receiver is
/// often a secret itself), and the query of what is asked of us (what somebody looks for).
@Singleton
class Discreet implements SpanProcessor {
    static final AttributeKey<String> URL_FULL = AttributeKey.stringKey("url.full");
    static final AttributeKey<String> URL_QUERY = AttributeKey.stringKey("url.query");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String called = span.getAttribute(URL_FULL);
        if (called != null) {
            span.setAttribute(URL_FULL, origin(called));
        }
        if (span.getAttribute(URL_QUERY) != null) {
            span.setAttribute(URL_QUERY, "withheld");
        }
    }

    private static String origin(String url) {
        try {
            URI uri = new URI(url);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getScheme() + "://" + uri.getHost() + port;
        } catch (URISyntaxException e) {
            return "withheld";
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
