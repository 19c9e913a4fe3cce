package io.passerelle.common.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// Lets a row be found by a personal value that itself stands there only sealed: beside it stands
/// the value's fingerprint, an HMAC-SHA256 under a key that is derived (HKDF) from `DATA_KEY` for
/// this purpose, after the name of the data key. Without the key nobody can try values on it;
/// without a `DATA_KEY` there are no fingerprints. The caller makes equal values equal texts.
@ApplicationScoped
public class Fingerprints {
    private final Seal seal;
    private final DataKeys keys;

    Fingerprints(Seal seal, DataKeys keys) {
        this.seal = seal;
        this.keys = keys;
    }

    /// The one to keep, by the newest key; empty without a `DATA_KEY`.
    ///
    /// @param purpose what it is kept for, such as the column: the same text has another
    ///   fingerprint elsewhere. Part of what is stored: never renamed.
    public Optional<String> of(String text, String purpose) {
        return toFind(text, purpose).stream().findFirst();
    }

    /// All that may be kept for this text as long as more than one key is in use.
    public List<String> toFind(String text, String purpose) {
        return seal.fingerprints(text, purpose);
    }

    public boolean areKept() {
        return seal.newest().isPresent();
    }

    /// Whether all are there, made by the newest key; false until [KeyFollower]s have caught up.
    @Transactional
    public boolean areComplete() {
        return seal.newest().map(keys::isTheOnly).orElse(false);
    }
}
