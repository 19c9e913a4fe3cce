package io.passerelle.supplier.document;

/// Text that people typed, made fit for XML 1.0: what the format forbids (control characters, lone
/// surrogates, U+FFFE and U+FFFF) becomes U+FFFD, so that a reader sees something was there; tabs
/// and line breaks become blanks; blanks at the ends go.
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    public static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints().map(XmlText::legal).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static int legal(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return ' ';
        }
        boolean forbidden =
                codePoint < 0x20
                        || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                        || codePoint == 0xFFFE
                        || codePoint == 0xFFFF;
        return forbidden ? REPLACEMENT : codePoint;
    }
}
