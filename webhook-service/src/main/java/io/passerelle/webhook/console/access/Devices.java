package io.passerelle.webhook.console.access;

import io.passerelle.common.seal.Hmac;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// Knows the browsers again in which somebody has logged in, by a signed cookie that opens nothing:
/// it only keeps strangers' attempts from being counted against its owner ([device
/// cookies](https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies)).
@Singleton
class Devices {
    static final String COOKIE = "passerelle-console-device";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int ID_BYTES = 16;
    private final SecureRandom random = new SecureRandom();
    private final Console console;

    Devices(Console console) {
        this.console = console;
    }

    Caller caller(RoutingContext routing) {
        Cookie cookie = routing.request().getCookie(COOKIE);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .flatMap(this::known)
                .orElseGet(() -> network(routing));
    }

    private static Caller network(RoutingContext routing) {
        // No address, if a proxy that is believed told none.
        return Caller.Network.of(String.valueOf(routing.request().remoteAddress().hostAddress()));
    }

    private Optional<Caller> known(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        byte[] expected = signed(id).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(expected, value.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(new Caller.Device(id)) : Optional.empty();
    }

    /// After a login.
    void remember(RoutingContext routing) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        routing.response()
                .addCookie(
                        Cookie.cookie(COOKIE, signed(TEXT.encodeToString(id)))
                                .setPath(ConsoleSecurity.LOGIN)
                                .setMaxAge(KEPT.toSeconds())
                                .setHttpOnly(true)
                                .setSecure(routing.request().isSSL())
                                .setSameSite(CookieSameSite.STRICT));
    }

    private String signed(String id) {
        byte[] code = Hmac.of(console.settings().orElseThrow().deviceKey(), id);
        return id + "." + TEXT.encodeToString(code);
    }
}
