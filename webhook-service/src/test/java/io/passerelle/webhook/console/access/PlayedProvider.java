package io.passerelle.webhook.console.access;

import io.passerelle.sandbox.openid.Client;
import io.passerelle.sandbox.openid.OpenIdServer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/// An OpenID provider that knows the console. One for all tests, as a service with other settings
/// is another start.
public final class PlayedProvider {
    private static final Client CONSOLE =
            new Client(
                    "passerelle",
                    "a s3cret/with:signs of some length",
                    URI.create("https://hooks.example.com/console/login/openid/back"));
    private static OpenIdServer server;

    private PlayedProvider() {}

    /// With somebody in front of it who may use the console, and with no lies told.
    static OpenIdServer withAda() {
        server.person(Map.of("sub", "7", "email", "Ada@Example.com", "email_verified", true));
        server.sign(UnaryOperator.identity());
        server.tell(UnaryOperator.identity());
        return server;
    }

    /// Lets it listen.
    ///
    /// @return what the service is told of it
    public static Map<String, String> start() {
        server = OpenIdServer.start(Clock.systemUTC(), CONSOLE);
        return Map.of(
                "CONSOLE_OIDC_ISSUER", server.issuer(),
                "CONSOLE_OIDC_CLIENT_ID", CONSOLE.id(),
                "CONSOLE_OIDC_CLIENT_SECRET", CONSOLE.secret(),
                "CONSOLE_OIDC_PEOPLE", "ada@example.com,Grace@example.com");
    }

    public static void stop() {
        server.close();
    }
}
