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
import java.util.concurrent.Semaphore;

/// The way in by an OpenID provider (ADR 22): out to it with a cookie that is good for ten minutes,
/// back with a code, and from there on the session is that of a password. Blocking.
/// Application-scoped, so that nothing of it is made before the first login, nor while a native
/// image is built.
@ApplicationScoped
public class OpenIdLogin {
    static final String BEGIN = ConsoleSecurity.LOGIN + "/openid";
    private static final String STEP = "passerelle-console-step";
    private static final int AT_ONCE = 4;
    private static final int LONGEST_PAGE = 1_000;
    private static final Duration AWAY = Duration.ofMinutes(10);
    private final Console console;
    private final Optional<OpenIdProvider> provider;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    OpenIdLogin(Console console) {
        this.console = console;
        this.provider =
                console.settings().flatMap(ConsoleSettings::openId).map(OpenIdProvider::new);
    }

    public boolean isOffered() {
        return provider.isPresent();
    }

    /// @return where at the provider to go
    public URI begin(RoutingContext routing) throws OpenIdRefused {
        OpenIdProvider.Begun begun = asked(known -> known.begin(wanted(routing)));
        steps().save(begun.step().text(), routing, STEP, null, routing.request().isSSL());
        return begun.at();
    }

    /// Begins the session of who has come back.
    ///
    /// @return the page of the console to go on to
    public String finish(RoutingContext routing) throws OpenIdRefused {
        // Read before they are taken off, as that changes the request's too.
        Optional<LoginStep> begun = step(routing);
        forget(routing, STEP, BEGIN);
        forget(routing, ConsoleSecurity.WANTED, ConsoleSecurity.ROOT);
        LoginStep step = begun.orElseThrow(OpenIdLogin::notBegun);
        String query = String.valueOf(routing.request().query());
        String person = asked(known -> known.finish(step, query));
        sessions().save(person, routing, ConsoleSecurity.COOKIE, null, routing.request().isSSL());
        Log.info("console.login by=openid");
        return step.wanted();
    }

    private interface Question<T> {
        T of(OpenIdProvider provider) throws OpenIdRefused;
    }

    /// Anybody may begin, and a provider may be slow: the threads are those of webhooks too.
    private <T> T asked(Question<T> question) throws OpenIdRefused {
        if (!seats.tryAcquire()) {
            throw new OpenIdRefused(
                    OpenIdRefused.Reason.UNREACHABLE, AT_ONCE + " others wait for it already");
        }
        try {
            return question.of(provider.orElseThrow());
        } finally {
            seats.release();
        }
    }

    private Optional<LoginStep> step(RoutingContext routing) {
        return Optional.ofNullable(steps().restore(routing, STEP))
                .flatMap(restored -> LoginStep.read(restored.getPrincipal()));
    }

    private static OpenIdRefused notBegun() {
        return new OpenIdRefused(
                OpenIdRefused.Reason.EXPIRED,
                "no login has begun in this browser within " + AWAY.toMinutes() + " min");
    }

    /// The page that was asked for before the login, if it is one of ours.
    private static String wanted(RoutingContext routing) {
        return Optional.ofNullable(routing.request().getCookie(ConsoleSecurity.WANTED))
                .map(Cookie::getValue)
                .flatMap(OpenIdLogin::path)
                .orElse(ConsoleSecurity.ROOT);
    }

    /// Only a path of ours, as it is after all dots; a long one would burst the cookie.
    private static Optional<String> path(String address) {
        try {
            URI url = URI.create(address).normalize();
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return Optional.ofNullable(url.getRawPath())
                    .filter(path -> path.startsWith(ConsoleSecurity.ROOT + "/"))
                    .filter(path -> !path.contains("%"))
                    .map(path -> path + query)
                    .filter(page -> page.length() <= LONGEST_PAGE);
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
