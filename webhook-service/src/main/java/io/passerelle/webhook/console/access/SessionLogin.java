package io.passerelle.webhook.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Knows who has logged in again by the cookie, which only our key can have sealed.
@Singleton
class SessionLogin implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Console console;

    SessionLogin(Console console) {
        this.console = console;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return console.settings()
                .filter(known -> known.knows(request.getPrincipal()))
                .map(_ -> Uni.createFrom().item(PasswordLogin.identity(request.getPrincipal())))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }
}
