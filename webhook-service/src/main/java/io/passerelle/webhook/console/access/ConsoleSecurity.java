package io.passerelle.webhook.console.access;

import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Form login for what is below `/console`, and for nothing else. Built here and not by
/// `quarkus.http.auth.form.*`, as its key is derived and a console is there or not.
@Singleton
class ConsoleSecurity {
    static final String LOGIN = "/console/login";
    static final String COOKIE = "passerelle-console";
    private static final Duration IDLE = Duration.ofHours(8);
    private final Console console;

    ConsoleSecurity(Console console) {
        this.console = console;
    }

    void configure(@Observes HttpSecurity security) {
        console.settings().ifPresent(settings -> configure(security, settings));
    }

    private static void configure(HttpSecurity security, ConsoleSettings settings) {
        security.mechanism(
                new Form.Builder()
                        .postLocation(LOGIN)
                        .loginPage(LOGIN)
                        .errorPage(LOGIN + "?wrong=true")
                        .landingPage("/console")
                        .locationCookie("passerelle-console-wanted")
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .cookieName(COOKIE)
                        .cookiePath("/console")
                        .httpOnlyCookie()
                        .cookieSameSite(CookieSameSite.STRICT)
                        .timeout(IDLE)
                        .newCookieInterval(Duration.ofMinutes(5))
                        .encryptionKey(settings.cookieKey())
                        .build());
        security.get(LOGIN).permit();
        security.get("/console/assets/*").permit();
        security.path("/console", "/console/*").form().authenticated();
    }
}
