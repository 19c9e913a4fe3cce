package io.passerelle.webhook.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/// What a browser keeps, sealed, while its person is at the provider: the answer has to fit it.
///
/// @param state comes back in the answer's address
/// @param nonce comes back in the signed token
/// @param verifier shows that who fetches the token has begun (PKCE)
/// @param wanted the page of the console to go on to
public record LoginStep(State state, Nonce nonce, CodeVerifier verifier, String wanted) {
    private static final String GAP = " ";
    private static final int PARTS = 4;

    static LoginStep to(String wanted) {
        return new LoginStep(new State(), new Nonce(), new CodeVerifier(), wanted);
    }

    public String text() {
        return String.join(GAP, state.getValue(), nonce.getValue(), verifier.getValue(), wanted);
    }

    /// Empty if it has not the four parts. The text is ours: only our key can have sealed it.
    public static Optional<LoginStep> read(String text) {
        String[] parts = text.split(GAP, PARTS);
        return parts.length < PARTS
                ? Optional.empty()
                : Optional.of(
                        new LoginStep(
                                new State(parts[0]),
                                new Nonce(parts[1]),
                                new CodeVerifier(parts[2]),
                                parts[3]));
    }

    /// Without what others could use.
    @Override
    public String toString() {
        return "LoginStep[" + wanted + "]";
    }
}
