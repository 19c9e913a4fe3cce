package io.passerelle.webhook.console.access;

import io.passerelle.sandbox.openid.Client;
import io.passerelle.sandbox.openid.OpenIdServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/// An OpenID provider that knows the console.
public class PlayedProvider implements QuarkusTestResourceLifecycleManager {
    private static final Client CONSOLE =
            new Client(
                    "passerelle",
                    "a s3cret/with:signs of some length",
                    URI.create("https://hooks.example.com/console/login/openid/back"));
    private static OpenIdServer server;

    static OpenIdServer server() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        server = OpenIdServer.start(Clock.systemUTC(), CONSOLE);
        return Map.of(
                "CONSOLE_OIDC_ISSUER", server.issuer(),
                "CONSOLE_OIDC_CLIENT_ID", CONSOLE.id(),
                "CONSOLE_OIDC_CLIENT_SECRET", CONSOLE.secret(),
                "CONSOLE_OIDC_PEOPLE", "ada@example.com,Grace@example.com");
    }

    @Override
    public void stop() {
        server.close();
    }
}
