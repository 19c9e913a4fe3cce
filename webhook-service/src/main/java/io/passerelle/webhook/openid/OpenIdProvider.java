package io.passerelle.webhook.openid;

import static io.passerelle.webhook.openid.OpenIdRefused.Reason.DECLINED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.EXPIRED;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNREACHABLE;
import static io.passerelle.webhook.openid.OpenIdRefused.Reason.UNTRUSTED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
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
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An OpenID provider, asked by the [authorization code
/// flow](https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth) with PKCE. Nothing is
/// remembered of it: each login reads anew what it says of itself. Blocking, for ten seconds a
/// call.
public final class OpenIdProvider {
    private final BoundedHttp http = new BoundedHttp(Duration.ofSeconds(10));
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
                        .endpointURI(configuration().authorization())
                        .state(step.state())
                        .nonce(step.nonce())
                        .codeChallenge(step.verifier(), CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new Begun(at, step);
    }

    /// Who has come back.
    ///
    /// @param query of the address with which the provider has sent a person back
    /// @return as `people` of the settings spells it
    public String finish(LoginStep step, String query) throws OpenIdRefused {
        try {
            AuthorizationCode code = code(step, query);
            ProviderConfiguration configuration = configuration();
            OIDCTokens tokens = tokens(configuration, step, code);
            ClaimsSet claims = verified(configuration, tokens, step);
            if (configuration.userInfo().isPresent()
                    && claims.getStringClaim(settings.claim()) == null) {
                claims = userInfo(configuration.userInfo().get(), tokens, claims);
            }
            return settings.person(claims);
        } catch (IllegalArgumentException e) {
            // A value that the protocol does not know, such as an empty code.
            throw new OpenIdRefused(UNTRUSTED, "not an answer: " + e.getMessage(), e);
        }
    }

    private ProviderConfiguration configuration() throws OpenIdRefused {
        return ProviderConfiguration.read(
                send(new OIDCProviderConfigurationRequest(issuer).toHTTPRequest()), issuer);
    }

    private Scope scope() {
        return new Scope("openid", settings.isByEmail() ? "email" : "profile");
    }

    private AuthorizationCode code(LoginStep step, String query) throws OpenIdRefused {
        try {
            AuthenticationResponse response =
                    AuthenticationResponseParser.parse(
                            settings.back(), URLUtils.parseParameters(query));
            if (!step.state().equals(response.getState())) {
                throw new OpenIdRefused(EXPIRED, "the answer belongs to another login");
            }
            // RFC 9207; not every provider tells it.
            if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
                throw new OpenIdRefused(UNTRUSTED, "an answer of another issuer");
            }
            if (!response.indicatesSuccess()) {
                throw new OpenIdRefused(DECLINED, error(response.toErrorResponse()));
            }
            @Nullable AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new OpenIdRefused(UNTRUSTED, "an answer without a code");
            }
            return code;
        } catch (ParseException e) {
            throw new OpenIdRefused(EXPIRED, "no answer of a provider", e);
        }
    }

    private OIDCTokens tokens(
            ProviderConfiguration configuration, LoginStep step, AuthorizationCode code)
            throws OpenIdRefused {
        var grant = new AuthorizationCodeGrant(code, settings.back(), step.verifier());
        var request =
                new TokenRequest.Builder(
                                configuration.token(), authentication(configuration), grant)
                        .build();
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
            if (!(response instanceof OIDCTokenResponse granted)) {
                throw new OpenIdRefused(
                        UNTRUSTED, "no token: " + error(response.toErrorResponse()));
            }
            if (granted.getOIDCTokens().getIDToken() == null) {
                throw new OpenIdRefused(UNTRUSTED, "no id_token: is it an OpenID client?");
            }
            return granted.getOIDCTokens();
        } catch (ParseException e) {
            throw new OpenIdRefused(UNTRUSTED, "no token: " + e.getMessage(), e);
        }
    }

    /// A code of the protocol's, such as `invalid_grant`; RFC 6749 allows no line breaks in it.
    private static String error(ErrorResponse response) {
        @Nullable String code = response.getErrorObject().getCode();
        return "error=" + (code == null ? "" : code.replaceAll("[^ -~]", "?"));
    }

    private ClientAuthentication authentication(ProviderConfiguration configuration) {
        Secret secret = new Secret(settings.clientSecret());
        return configuration.takesBasic()
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    /// Signature, issuer, audience, time and nonce.
    private ClaimsSet verified(
            ProviderConfiguration configuration, OIDCTokens tokens, LoginStep step)
            throws OpenIdRefused {
        try {
            HTTPResponse keys = send(new HTTPRequest(HTTPRequest.Method.GET, configuration.keys()));
            keys.ensureStatusCode(HTTPResponse.SC_OK);
            var selector =
                    new JWSVerificationKeySelector<SecurityContext>(
                            configuration.algorithms(),
                            new ImmutableJWKSet<>(JWKSet.parse(keys.getBody())));
            return new IDTokenValidator(issuer, client, selector, null)
                    .validate(tokens.getIDToken(), step.nonce());
        } catch (ParseException | java.text.ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdRefused(UNTRUSTED, "its token: " + e.getMessage(), e);
        }
    }

    /// Where some providers tell what is not in their tokens; instead of what the token tells,
    /// never together with it.
    private ClaimsSet userInfo(URI endpoint, OIDCTokens tokens, ClaimsSet claims)
            throws OpenIdRefused {
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

    private HTTPResponse send(HTTPRequest request) throws OpenIdRefused {
        try {
            return request.send(http);
        } catch (IOException e) {
            throw new OpenIdRefused(
                    UNREACHABLE,
                    request.getURI().getHost() + " does not answer: " + e.getMessage(),
                    e);
        }
    }
}
