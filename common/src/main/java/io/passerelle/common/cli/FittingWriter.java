package io.passerelle.common.cli;

import java.io.IOException;
import java.io.Writer;

/// Breaks lines that are wider than the terminal at a blank, and goes on below the last column, so
/// that a table stays one. What has no line end yet passes unchanged on a flush.
final class FittingWriter extends Writer {
    private static final String GAP = "  ";
    private final Writer to;
    private final int width;
    private final StringBuilder line = new StringBuilder();

    FittingWriter(Writer to, int width) {
        this.to = to;
        this.width = width;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (char c : new String(text, from, length).toCharArray()) {
            if (c == '\n') {
                to.write(fitted(line.toString()));
                to.write('\n');
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
    }

    private String fitted(String text) {
        StringBuilder fitted = new StringBuilder();
        String rest = text;
        String indent = " ".repeat(lastColumn(text));
        while (rest.length() > width) {
            int end = rest.lastIndexOf(' ', width);
            if (end <= indent.length()) {
                break;
            }
            fitted.append(rest.substring(0, end).stripTrailing()).append('\n');
            rest = indent + rest.substring(end).stripLeading();
        }
        return fitted.append(rest).toString();
    }

    /// Where the last column of a table begins; a little in where there is none, or no room.
    private int lastColumn(String text) {
        int gap = text.lastIndexOf(GAP, width / 2);
        int start = gap < 0 ? 0 : gap + GAP.length();
        return start == 0 || start > width / 2 ? GAP.length() : start;
    }

    @Override
    public void flush() throws IOException {
        to.write(line.toString());
        line.setLength(0);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
