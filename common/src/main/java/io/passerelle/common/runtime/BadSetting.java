package io.passerelle.common.runtime;

/// A setting that stops the start. The message is one line: the variable, what was found, what is
/// expected. Values of secrets never enter it.
public class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetting(String message) {
        super(message);
    }
}
