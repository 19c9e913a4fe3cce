package io.passerelle.webhook.console.access;

import io.passerelle.webhook.openid.LoginStep;
import io.passerelle.webhook.openid.OpenIdProvider;
import io.passerelle.webhook.openid.OpenIdRefused;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The way in by an OpenID provider (ADR 22): out to it with a cookie that is good for ten minutes,
/// back with a code, and from there on the session is that of a password. Blocking.
/// Application-scoped, so that nothing of it is made before the first login, nor while a native
/// image is built.
@ApplicationScoped
public class OpenIdLogin {
    static final String BEGIN = ConsoleSecurity.LOGIN + "/openid";
    private static final String STEP = "passerelle-console-step";
    private static final Duration AWAY = Duration.ofMinutes(10);
    private final Console console;
    private final Optional<OpenIdProvider> provider;
    private final Devices devices;
    private final LoginAttempts attempts;

    OpenIdLogin(Console console, Devices devices, LoginAttempts attempts) {
        this.console = console;
        this.provider =
                console.settings().flatMap(ConsoleSettings::openId).map(OpenIdProvider::new);
        this.devices = devices;
        this.attempts = attempts;
    }

    public boolean isOffered() {
        return provider.isPresent();
    }

    /// @return where at the provider to go
    public URI begin(RoutingContext routing) throws OpenIdRefused {
        OpenIdProvider.Begun begun = provider().begin(wanted(routing));
        steps().save(begun.step().text(), routing, STEP, null, routing.request().isSSL());
        return begun.at();
    }

    /// Begins the session of who has come back.
    ///
    /// @return the page of the console to go on to
    public String finish(RoutingContext routing) throws OpenIdRefused {
        LoginStep step = step(routing);
        forget(routing, STEP, BEGIN);
        forget(routing, ConsoleSecurity.WANTED, ConsoleSecurity.ROOT);
        String person = provider().finish(step, URI.create(routing.request().absoluteURI()));
        attempts.succeeded(devices.caller(routing));
        devices.remember(routing);
        sessions().save(person, routing, ConsoleSecurity.COOKIE, null, routing.request().isSSL());
        Log.info("console.login by=openid");
        return step.wanted();
    }

    private OpenIdProvider provider() {
        return provider.orElseThrow();
    }

    private LoginStep step(RoutingContext routing) throws OpenIdRefused {
        return Optional.ofNullable(steps().restore(routing, STEP))
                .flatMap(restored -> LoginStep.read(restored.getPrincipal()))
                .orElseThrow(() ->
                        new OpenIdRefused(
                                OpenIdRefused.Reason.EXPIRED,
                                "no login has begun in this browser within "
                                        + AWAY.toMinutes()
                                        + " min"));
    }

    /// The page that was asked for before the login, if it is one of ours.
    private static String wanted(RoutingContext routing) {
        return Optional.ofNullable(routing.request().getCookie(ConsoleSecurity.WANTED))
                .map(Cookie::getValue)
                .flatMap(OpenIdLogin::path)
                .orElse(ConsoleSecurity.ROOT);
    }

    private static Optional<String> path(String address) {
        try {
            URI url = URI.create(address);
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return Optional.ofNullable(url.getRawPath())
                    .filter(path -> path.startsWith(ConsoleSecurity.ROOT + "/"))
                    .map(path -> path + query);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As the form login's own, which keeps it to itself.
    private PersistentLoginManager sessions() {
        return manager(
                console.settings().orElseThrow().cookieKey(),
                ConsoleSecurity.COOKIE,
                ConsoleSecurity.IDLE,
                CookieSameSite.STRICT,
                ConsoleSecurity.ROOT);
    }

    /// A browser sends no strict cookie when it comes from the provider.
    private PersistentLoginManager steps() {
        return manager(
                console.settings().orElseThrow().stepKey(), STEP, AWAY, CookieSameSite.LAX, BEGIN);
    }

    private static PersistentLoginManager manager(
            String key, String name, Duration idle, CookieSameSite sameSite, String path) {
        return new PersistentLoginManager(
                key,
                name,
                idle.toMillis(),
                ConsoleSecurity.RENEWED.toMillis(),
                true,
                sameSite.name(),
                path,
                -1,
                null);
    }

    private static void forget(RoutingContext routing, String name, String path) {
        routing.response()
                .addCookie(Cookie.cookie(name, "").setPath(path).setMaxAge(0).setHttpOnly(true));
    }
}
