package io.passerelle.webhook.console.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands before everything below `/console`, ahead of the login: no console unless somebody may
/// use it, strict headers, no change on behalf of another site, and not too many passwords (ADR
/// 19). To any other path it is one comparison.
@Singleton
class ConsoleGate {
    private static final int FIRST = 1_000;
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private final Console console;
    private final Devices devices;
    private final LoginAttempts attempts;

    ConsoleGate(Console console, Devices devices, LoginAttempts attempts) {
        this.console = console;
        this.devices = devices;
        this.attempts = attempts;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext routing) {
        String path = routing.normalizedPath();
        if (!path.startsWith(ConsoleSecurity.ROOT)) {
            routing.next();
            return;
        }
        headers(routing.response(), path);
        // What follows a semicolon is no part of the way for the pages, but is for the login's
        // rules; and they take any way that ends as the login's for the login.
        if (console.settings().isEmpty() || path.contains(";") || isLoginInDisguise(path)) {
            routing.response().setStatusCode(404).end();
        } else if (!isOurOwn(routing.request())) {
            end(routing, 403, "This request came from another site; nothing was changed.");
        } else {
            Optional<Duration> wait =
                    isLogin(routing, path)
                            ? attempts.begin(devices.caller(routing))
                            : Optional.empty();
            wait.ifPresentOrElse(time -> refuse(routing, time), routing::next);
        }
    }

    private static void headers(HttpServerResponse response, String path) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!path.startsWith(ConsoleSecurity.ROOT + "/assets/")) {
            response.putHeader("Cache-Control", "no-store");
        }
    }

    /// What browsers say of where a request comes from; the form of a page of ours says that it is
    /// ours. One that says nothing at all is no browser, and has no cookie to misuse; it is refused
    /// all the same.
    private static boolean isOurOwn(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return isHost(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean isHost(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLogin(RoutingContext routing, String path) {
        return HttpMethod.POST.equals(routing.request().method())
                && path.equals(ConsoleSecurity.LOGIN);
    }

    private static boolean isLoginInDisguise(String path) {
        return path.endsWith(ConsoleSecurity.LOGIN) && !path.equals(ConsoleSecurity.LOGIN);
    }

    private static void refuse(RoutingContext routing, Duration wait) {
        routing.response().putHeader("Retry-After", Long.toString(wait.toSeconds()));
        end(routing, 429, "Too many attempts; wait " + wait.toMinutes() + " min.");
    }

    private static void end(RoutingContext routing, int status, String words) {
        routing.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(words);
    }
}
