package io.passerelle.webhook.console.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// Makes the frame of each page from the request.
@Singleton
class Frames {
    static final String LANGUAGE = "passerelle-language";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final ShopZone zone;
    private final Clock clock;

    Frames(SecurityIdentity identity, HttpHeaders headers, ShopZone shopZone, Clock clock) {
        this.identity = identity;
        this.headers = headers;
        this.zone = shopZone;
        this.clock = clock;
    }

    Frame of(String section) {
        return of(section, "");
    }

    Frame of(String section, String done) {
        return frame(user(), section, done);
    }

    /// For the one page that nobody has to be known for.
    Frame ofNobody() {
        return frame("", "login", "");
    }

    private Frame frame(String user, String section, String done) {
        return new Frame(user, section, done, language(), zone.id(), clock.instant());
    }

    /// Who is logged in.
    String user() {
        return identity.getPrincipal().getName();
    }

    /// The one chosen, else the browser's, else English.
    private Locale language() {
        Cookie chosen = headers.getCookies().get(LANGUAGE);
        if (chosen != null) {
            return spoken(chosen.getValue());
        }
        return asked();
    }

    private Locale asked() {
        String asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best =
                    asked == null ? null : Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            // Not a list of languages.
            return Locale.ENGLISH;
        }
    }

    static Locale spoken(String language) {
        return language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
