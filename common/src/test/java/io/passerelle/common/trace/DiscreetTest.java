package io.passerelle.common.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class DiscreetTest {
    private final Tracer tracer =
            SdkTracerProvider.builder().addSpanProcessor(new Discreet()).build().get("test");

    @Test
    void of_an_address_we_call_only_the_host_is_told() {
        assertThat(told("url.full", "https://hooks.example:8443/services/T0/sEcReT?script.param=9"))
                .isEqualTo("https://hooks.example:8443");
        assertThat(told("url.full", "https://fm.example/fmi/data/v1/sessions/{to ken}"))
                .isEqualTo("withheld");
    }

    @Test
    void what_somebody_looks_for_is_not_told() {
        assertThat(told("url.query", "q=anne%40example.com")).isEqualTo("withheld");
        assertThat(told("url.path", "/console/orders")).isEqualTo("/console/orders");
    }

    private String told(String attribute, String value) {
        AttributeKey<String> key = AttributeKey.stringKey(attribute);
        var span = tracer.spanBuilder("GET").setAttribute(key, value).startSpan();
        span.end();
        return String.valueOf(((ReadableSpan) span).getAttribute(key));
    }
}
