package io.passerelle.sandbox.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Signs what the provider says of somebody, by RS256 unless it is told to lie.
final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String NAME = "key-1";
    private final RSAKey published = key();
    private final RSAKey unpublished = key();
    private final Clock clock;
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = UnaryOperator.identity();
    private volatile @Nullable Forgery forgery;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(NAME).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its own, and one that anybody would sign with who knows the client's secret: careless, and
    /// no reason to believe such a signature.
    Map<String, Object> keys(Client client) {
        var shared =
                new OctetSequenceKey.Builder(client.secret().getBytes(UTF_8)).keyID(NAME).build();
        return Map.of(
                "keys", List.of(published.toPublicJWK().toJSONObject(), shared.toJSONObject()));
    }

    void sign(UnaryOperator<JWTClaimsSet.Builder> claims) {
        change = claims;
        forgery = null;
    }

    void forge(Forgery kind) {
        forgery = kind;
    }

    String written(String issuer, Client client, String nonce, Map<String, Object> person) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(client.id())
                        .issueTime(Date.from(clock.instant()))
                        .expirationTime(Date.from(clock.instant().plus(LIFE)))
                        .claim("nonce", nonce);
        person.forEach(claims::claim);
        JWTClaimsSet told = change.apply(claims).build();
        try {
            return switch (forgery) {
                case null -> signed(told, JWSAlgorithm.RS256, new RSASSASigner(published));
                case OTHER_KEY -> signed(told, JWSAlgorithm.RS256, new RSASSASigner(unpublished));
                case CLIENT_SECRET ->
                        signed(told, JWSAlgorithm.HS256, new MACSigner(client.secret()));
                case NO_SIGNATURE -> new PlainJWT(told).serialize();
                case NO_TOKEN -> "";
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(NAME).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
