package io.passerelle.webhook.console.access;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Knows the one user with a password.
@Singleton
class PasswordLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Console console;
    private final Devices devices;
    private final LoginAttempts attempts;

    PasswordLogin(Console console, Devices devices, LoginAttempts attempts) {
        this.console = console;
        this.devices = devices;
        this.attempts = attempts;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        boolean fits =
                console.settings()
                        .flatMap(ConsoleSettings::password)
                        .filter(known ->
                                known.fits(
                                        request.getUsername(), request.getPassword().getPassword()))
                        .isPresent();
        if (!fits) {
            Log.info("console.login-refused");
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            attempts.succeeded(devices.caller(routing));
            devices.remember(routing);
        }
        Log.info("console.login");
        return Uni.createFrom().item(identity(request.getUsername()));
    }

    static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).build();
    }
}
