package io.passerelle.sandbox.openid;

/// A token that nobody should believe.
public enum Forgery {
    /// Signed by another key of the same name.
    OTHER_KEY,
    /// Signed by what the client knows too.
    CLIENT_SECRET,
    NO_SIGNATURE,
    /// None at all, as by a provider of OAuth alone.
    NO_TOKEN
}
