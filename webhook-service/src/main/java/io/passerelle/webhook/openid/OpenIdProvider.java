package io.passerelle.webhook.openid;

import static io.passerelle.webhook.openid.OpenIdRefused.Reason.DECLINED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.EXPIRED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNREACHABLE;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNTRUSTED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNVERIFIED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An OpenID provider, asked by the [authorization code
/// flow](https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth) with PKCE. Nothing is
/// remembered of it: each login reads anew what it says of itself. Blocking.
public final class OpenIdProvider {
    private final BoundedHttp http = new BoundedHttp();
    private final OpenIdSettings settings;
    private final Issuer issuer;
    private final ClientID client;

    public OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
        this.issuer = new Issuer(settings.issuer());
        this.client = new ClientID(settings.clientId());
    }

    /// A login that has begun.
    ///
    /// @param at where the person goes
    public record Begun(URI at, LoginStep step) {}

    /// @param wanted the page of the console to go on to
    public Begun begin(String wanted) throws OpenIdRefused {
        LoginStep step = LoginStep.to(wanted);
        URI at =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE, scope(), client, settings.back())
                        .endpointURI(metadata().getAuthorizationEndpointURI())
                        .state(step.state())
                        .nonce(step.nonce())
                        .codeChallenge(step.verifier(), CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new Begun(at, step);
    }

    /// Who has come back.
    ///
    /// @param answer the whole address with which the provider has sent a person back
    /// @return as `people` of the settings spells it
    public String finish(LoginStep step, URI answer) throws OpenIdRefused {
        AuthorizationCodeGrant grant = grant(step, answer);
        OIDCProviderMetadata metadata = metadata();
        OIDCTokens tokens = tokens(metadata, grant);
        ClaimsSet claims = verified(metadata, tokens, step);
        if (claims.getStringClaim(settings.claim()) == null) {
            claims = userInfo(metadata, tokens, claims);
        }
        return person(claims);
    }

    /// What the provider says of itself; fails if it is not the one of the settings.
    private OIDCProviderMetadata metadata() throws OpenIdRefused {
        try {
            HTTPResponse answer =
                    send(new OIDCProviderConfigurationRequest(issuer).toHTTPRequest());
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!metadata.getIssuer().equals(issuer)) {
                throw new OpenIdRefused(
                        UNREACHABLE,
                        "CONSOLE_OIDC_ISSUER: found '%s', but it calls itself '%s'"
                                .formatted(issuer, metadata.getIssuer()));
            }
            return metadata;
        } catch (ParseException e) {
            throw new OpenIdRefused(
                    UNREACHABLE, "the configuration of " + issuer + ": " + e.getMessage(), e);
        }
    }

    private Scope scope() {
        return new Scope(
                "openid", settings.claim().equals(OpenIdSettings.EMAIL) ? "email" : "profile");
    }

    private AuthorizationCodeGrant grant(LoginStep step, URI answer) throws OpenIdRefused {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!step.state().equals(response.getState())) {
                throw new OpenIdRefused(EXPIRED, "the answer belongs to another login");
            }
            // RFC 9207; not every provider tells it.
            if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
                throw new OpenIdRefused(UNTRUSTED, "an answer of " + response.getIssuer());
            }
            if (!response.indicatesSuccess()) {
                throw new OpenIdRefused(
                        DECLINED, "error=" + response.toErrorResponse().getErrorObject().getCode());
            }
            return new AuthorizationCodeGrant(
                    response.toSuccessResponse().getAuthorizationCode(),
                    settings.back(),
                    step.verifier());
        } catch (ParseException e) {
            throw new OpenIdRefused(EXPIRED, "no answer of a provider", e);
        }
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant)
            throws OpenIdRefused {
        try {
            var request =
                    new TokenRequest.Builder(
                                    metadata.getTokenEndpointURI(), authentication(metadata), grant)
                            .build();
            TokenResponse response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
            if (response instanceof OIDCTokenResponse granted) {
                return granted.getOIDCTokens();
            }
            throw new OpenIdRefused(
                    UNTRUSTED,
                    "no token: error=" + response.toErrorResponse().getErrorObject().getCode());
        } catch (ParseException e) {
            throw new OpenIdRefused(UNTRUSTED, "no token: " + e.getMessage(), e);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        @Nullable List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        Secret secret = new Secret(settings.clientSecret());
        // Basic is what a provider knows that tells nothing.
        return known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    /// Signature, issuer, audience, time and nonce.
    private ClaimsSet verified(OIDCProviderMetadata metadata, OIDCTokens tokens, LoginStep step)
            throws OpenIdRefused {
        try {
            HTTPResponse keys =
                    send(new HTTPRequest(HTTPRequest.Method.GET, metadata.getJWKSetURI()));
            keys.ensureStatusCode(HTTPResponse.SC_OK);
            var selector =
                    new JWSVerificationKeySelector<SecurityContext>(
                            algorithms(metadata),
                            new ImmutableJWKSet<>(JWKSet.parse(keys.getBody())));
            return new IDTokenValidator(issuer, client, selector, null)
                    .validate(tokens.getIDToken(), step.nonce());
        } catch (ParseException | java.text.ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdRefused(UNTRUSTED, "its token: " + e.getMessage(), e);
        }
    }

    /// No `none`, and none that a client's secret would do for.
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        @Nullable List<JWSAlgorithm> named = metadata.getIDTokenJWSAlgs();
        return (named == null ? List.of(JWSAlgorithm.RS256) : named)
                .stream()
                        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                        .collect(Collectors.toSet());
    }

    /// Where some providers tell what is not in their tokens.
    private ClaimsSet userInfo(OIDCProviderMetadata metadata, OIDCTokens tokens, ClaimsSet claims)
            throws OpenIdRefused {
        @Nullable URI endpoint = metadata.getUserInfoEndpointURI();
        if (endpoint == null) {
            return claims;
        }
        try {
            var request = new UserInfoRequest(endpoint, tokens.getAccessToken());
            UserInfoResponse response = UserInfoResponse.parse(send(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                throw new OpenIdRefused(UNREACHABLE, "its user info is refused");
            }
            @Nullable UserInfo info = response.toSuccessResponse().getUserInfo();
            String subject = String.valueOf(claims.getStringClaim("sub"));
            if (info == null || !info.getSubject().getValue().equals(subject)) {
                throw new OpenIdRefused(UNTRUSTED, "its user info is signed or another person's");
            }
            return info;
        } catch (ParseException e) {
            throw new OpenIdRefused(UNREACHABLE, "its user info: " + e.getMessage(), e);
        }
    }

    private String person(ClaimsSet claims) throws OpenIdRefused {
        @Nullable String found = claims.getStringClaim(settings.claim());
        if (found == null) {
            throw new OpenIdRefused(
                    UNTRUSTED, "it tells no claim '" + settings.claim() + "' (CONSOLE_OIDC_CLAIM)");
        }
        if (settings.claim().equals(OpenIdSettings.EMAIL)
                && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw new OpenIdRefused(UNVERIFIED, "email_verified is not true");
        }
        String person = OpenIdSettings.spelled(found);
        if (!settings.isAllowed(person)) {
            throw OpenIdRefused.stranger(found);
        }
        return person;
    }

    private HTTPResponse send(HTTPRequest request) throws OpenIdRefused {
        try {
            return request.send(http);
        } catch (IOException e) {
            throw new OpenIdRefused(
                    UNREACHABLE, request.getURI().getHost() + " does not answer: " + e, e);
        }
    }
}
