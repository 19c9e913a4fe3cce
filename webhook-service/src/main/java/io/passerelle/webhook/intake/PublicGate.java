package io.passerelle.webhook.intake;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// At the name the internet knows (the host of `PUBLIC_URL`) webhooks and the console are answered,
/// and nothing else: a platform passes on whatever comes to that name, and there `/api` would stand
/// behind the token alone and the metrics behind nothing. By its other names, those of a private
/// network, the service answers to everything. A `PUBLIC_URL` with plain http is this machine
/// itself, where there is nobody to keep out.
@Singleton
class PublicGate {
    /// Before the console's own gate.
    private static final int FIRST = 2_000;

    private final Optional<String> host;

    PublicGate(Settings settings) {
        this.host =
                SubscriptionSettings.from(settings)
                        .publicUrl()
                        .filter(url -> !"http".equals(url.getScheme()))
                        .map(URI::getHost);
    }

    void register(@Observes Filters filters) {
        host.ifPresent(name -> filters.register(routing -> check(name, routing), FIRST));
    }

    private static void check(String name, RoutingContext routing) {
        if (isCalled(name, routing.request().authority()) && !isPublic(routing.normalizedPath())) {
            routing.response().setStatusCode(404).end();
        } else {
            routing.next();
        }
    }

    /// A name may end in a dot, which names the same host.
    private static boolean isCalled(String name, @Nullable HostAndPort caller) {
        return caller != null && name.equalsIgnoreCase(caller.host().replaceFirst("[.]$", ""));
    }

    private static boolean isPublic(String path) {
        return isAtOrBelow("/webhooks/shopify", path) || isAtOrBelow("/console", path);
    }

    private static boolean isAtOrBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
