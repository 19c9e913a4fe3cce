package io.passerelle.webhook.openid;

import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNREACHABLE;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a provider says of itself ([OpenID Connect
/// Discovery](https://openid.net/specs/openid-connect-discovery-1_0.html)), as far as a login needs
/// it.
///
/// @param authorization where people go
/// @param token where codes are exchanged
/// @param keys what it signs with
/// @param userInfo where it tells what is not in its tokens
/// @param algorithms what it signs tokens by: no `none`, and none that a client's secret would do
///   for
/// @param takesBasic whether a client may show its secret by HTTP's basic authentication
record ProviderConfiguration(
        URI authorization,
        URI token,
        URI keys,
        Optional<URI> userInfo,
        Set<JWSAlgorithm> algorithms,
        boolean takesBasic) {

    /// Fails if it is another provider's, or not enough.
    static ProviderConfiguration read(HTTPResponse answer, Issuer issuer) throws OpenIdRefused {
        try {
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var told = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!told.getIssuer().equals(issuer)) {
                throw new OpenIdRefused(
                        UNREACHABLE,
                        "CONSOLE_OIDC_ISSUER: found '%s', but it calls itself '%s'"
                                .formatted(issuer, told.getIssuer()));
            }
            return new ProviderConfiguration(
                    needed(told.getAuthorizationEndpointURI(), "authorization_endpoint"),
                    needed(told.getTokenEndpointURI(), "token_endpoint"),
                    needed(told.getJWKSetURI(), "jwks_uri"),
                    Optional.ofNullable(told.getUserInfoEndpointURI()),
                    algorithms(told.getIDTokenJWSAlgs()),
                    takesBasic(told.getTokenEndpointAuthMethods()));
        } catch (ParseException e) {
            throw new OpenIdRefused(
                    UNREACHABLE, "the configuration of " + issuer + ": " + e.getMessage(), e);
        }
    }

    private static URI needed(@Nullable URI found, String field) throws OpenIdRefused {
        if (found == null) {
            throw new OpenIdRefused(UNREACHABLE, "its configuration has no " + field);
        }
        return found;
    }

    private static Set<JWSAlgorithm> algorithms(@Nullable List<JWSAlgorithm> named)
            throws OpenIdRefused {
        Set<JWSAlgorithm> asymmetric =
                (named == null ? List.of(JWSAlgorithm.RS256) : named)
                        .stream()
                                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                                .collect(Collectors.toSet());
        if (asymmetric.isEmpty()) {
            throw new OpenIdRefused(
                    UNREACHABLE,
                    "it signs tokens by "
                            + named
                            + " only, expected RS256 or another pair of keys");
        }
        return asymmetric;
    }

    /// A provider that tells nothing knows it.
    private static boolean takesBasic(@Nullable List<ClientAuthenticationMethod> named) {
        return named == null || named.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
