package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// An answer ready to be sent.
///
/// @param code the message code, empty where the body is no envelope
/// @param token goes into the token header of a login's answer, empty otherwise
record Reply(int status, String code, String contentType, String body, String token) {
    private static final String JSON = "application/json; charset=utf-8";

    static Reply ok(ObjectNode response) {
        return of(200, response, Code.OK, Code.OK.message());
    }

    static Reply refusal(Refusal refusal) {
        return of(refusal.code().status(), empty(), refusal.code(), refusal.text());
    }

    static Reply code(int status, Code code) {
        return of(status, empty(), code, code.message());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Reply of(int status, ObjectNode response, Code code, String message) {
        ObjectNode envelope = empty();
        envelope.set("response", response);
        envelope.putArray("messages")
                .addObject()
                .put("code", Integer.toString(code.number()))
                .put("message", message);
        String token = response.path("token").asText();
        String number = Integer.toString(code.number());
        return new Reply(status, number, JSON, envelope.toString(), token);
    }

    /// What the web server in front says when the engine behind it does not answer.
    static Reply html(int status, String title) {
        String page = "<html><body><h1>" + title + "</h1></body></html>";
        return new Reply(status, "", "text/html", page, "");
    }

    Reply truncated() {
        return new Reply(status, code, contentType, body.substring(0, body.length() / 2), token);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (!token.isEmpty()) {
            exchange.getResponseHeaders().set("X-FM-Data-Access-Token", token);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
