package io.passerelle.webhook.openid;

/// A login that did not come about. Its message is technical and names nobody.
public final class OpenIdRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /// Whose turn it is.
    public enum Reason {
        /// The provider does not answer, or not as it should.
        UNREACHABLE,
        /// The provider has let nobody in.
        DECLINED,
        /// It was not begun in this browser, or too long ago.
        EXPIRED,
        /// What the provider has signed is not for us, not true or not whole.
        UNTRUSTED,
        /// The provider has not verified the e-mail address.
        UNVERIFIED,
        /// Somebody whom the settings do not name.
        STRANGER
    }

    private final Reason reason;

    /// Who it is, for that person's eyes; empty but for [Reason#STRANGER].
    private final String person;

    OpenIdRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.person = "";
    }

    public OpenIdRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.person = "";
    }

    private OpenIdRefused(String person) {
        super("not among CONSOLE_OIDC_PEOPLE");
        this.reason = Reason.STRANGER;
        this.person = person;
    }

    static OpenIdRefused stranger(String person) {
        return new OpenIdRefused(person);
    }

    public Reason reason() {
        return reason;
    }

    public String person() {
        return person;
    }
}
