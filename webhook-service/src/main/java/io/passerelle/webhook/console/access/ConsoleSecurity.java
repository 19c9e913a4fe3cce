package io.passerelle.webhook.console.access;

import io.passerelle.webhook.openid.OpenIdSettings;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.security.Form;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Form login for what is below `/console`, and for nothing else. Built here and not by
/// `quarkus.http.auth.form.*`, as its key is derived and a console is there or not. A login at an
/// OpenID provider ends in the same session ([OpenIdLogin]).
@Singleton
class ConsoleSecurity {
    static final String LOGIN = "/console/login";
    static final String ROOT = "/console";
    static final String COOKIE = "passerelle-console";
    static final String WANTED = "passerelle-console-wanted";
    static final Duration IDLE = Duration.ofHours(8);
    static final Duration RENEWED = Duration.ofMinutes(5);
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
                        .landingPage(ROOT)
                        .locationCookie(WANTED)
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .cookieName(COOKIE)
                        .cookiePath(ROOT)
                        .httpOnlyCookie()
                        .cookieSameSite(CookieSameSite.STRICT)
                        .timeout(IDLE)
                        .newCookieInterval(RENEWED)
                        .encryptionKey(settings.cookieKey())
                        .build());
        security.get(LOGIN, OpenIdLogin.BEGIN, OpenIdSettings.BACK).permit();
        security.get(ROOT + "/assets/*").permit();
        security.path(ROOT, ROOT + "/*").form().authenticated();
    }
}
