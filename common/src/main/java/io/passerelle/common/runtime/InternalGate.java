package io.passerelle.common.runtime;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

@Provider
@InternalOnly
@Priority(Priorities.AUTHENTICATION)
class InternalGate implements ContainerRequestFilter {
    private final InternalTokens tokens;

    InternalGate(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!tokens.accepts(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(
                    Problem.unauthorized("expected a bearer token from INTERNAL_TOKEN").response());
        }
    }
}
