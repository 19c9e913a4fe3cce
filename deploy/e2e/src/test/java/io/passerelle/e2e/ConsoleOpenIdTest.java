package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.passerelle.sandbox.openid.Client;
import io.passerelle.sandbox.openid.OpenIdServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person comes to the console by way of an OpenID provider, without a password. Which cookies
/// survive the way there and back is the browser's decision.
class ConsoleOpenIdTest {
    @TempDir Path directory;
    private World world;
    private OpenIdServer provider;
    private Browser browser;

    @BeforeEach
    void start() {
        ServiceProcess.assumePackaged("webhook-service");
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        world = new World(directory);
        var console =
                new Client(
                        "passerelle",
                        "a secret of the end-to-end test",
                        world.webhook.url().resolve("/console/login/openid/back"));
        provider = OpenIdServer.start(Clock.systemUTC(), console);
        world.webhook
                .without("CONSOLE_PASSWORD")
                .with("PUBLIC_URL", world.webhook.url().toString())
                .with("CONSOLE_OIDC_ISSUER", provider.issuer())
                .with("CONSOLE_OIDC_CLIENT_ID", console.id())
                .with("CONSOLE_OIDC_CLIENT_SECRET", console.secret())
                .with("CONSOLE_OIDC_PEOPLE", "ada@example.com")
                .start()
                .awaitReady();
        browser = Browser.open(world.webhook.url());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (provider != null) {
            provider.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @Test
    void who_is_named_gets_to_the_page_that_was_asked_for_and_out_again() {
        provider.person(person("ada@example.com"));
        browser.go("/orders").awaitText("Log in at");
        assertThat(browser.text()).doesNotContain("Password");
        assertThat(browser.accessibilityTroubles()).isEmpty();

        browser.follow("Log in at 127.0.0.1").press("It is me").awaitText("ada@example.com");

        assertThat(browser.address()).endsWith("/console/orders");
        assertThat(browser.complaints()).noneMatch(c -> c.contains(world.webhook.url().toString()));
        assertThat(browser.go("/suppliers").text()).contains("ada@example.com");
        browser.logout().awaitText("Log in at");
        assertThat(browser.go("").text()).contains("Log in at");
    }

    @Test
    void a_stranger_is_told_why_she_stays_outside() {
        provider.person(person("eve@example.com"));
        browser.go("").follow("Log in at 127.0.0.1").press("It is me");

        browser.awaitText("The provider knows you as eve@example.com");

        assertThat(browser.accessibilityTroubles()).isEmpty();
        assertThat(browser.go("/orders").text()).contains("Log in at");
        assertThat(world.webhook.log()).content().doesNotContain("eve@example.com");
    }

    private static Map<String, Object> person(String email) {
        return Map.of("sub", email, "email", email, "email_verified", true);
    }
}
