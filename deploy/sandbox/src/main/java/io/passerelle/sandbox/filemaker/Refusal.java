package io.passerelle.sandbox.filemaker;

/// A call the server turns down; becomes the answer's `messages` at the top of the call.
final class Refusal extends RuntimeException {
    private final Code code;
    private final String text;

    Refusal(Code code) {
        this(code, code.message());
    }

    Refusal(Code code, String message) {
        super(message);
        this.code = code;
        this.text = message;
    }

    Code code() {
        return code;
    }

    String text() {
        return text;
    }
}
