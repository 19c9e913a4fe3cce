package io.passerelle.supplier.notice;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Whole numbers as files write them.
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,10}([.,]0{1,6})?");

    private Numbers() {}

    /// `5`, `5.0`, `5,000`? The last is five in one country and five thousand in another, so a
    /// comma followed by three zeros is refused.
    static int whole(String found) {
        String text = found.strip();
        boolean ambiguous = text.matches("[+-]?[1-9]\\d{0,2}[.,]000");
        if (ambiguous || !NUMBER.matcher(text).matches()) {
            throw new Unreadable(
                    "a quantity of " + Unreadable.quote(found) + ", expected a whole number");
        }
        try {
            return new BigDecimal(text.replace(',', '.')).intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable(
                    "a quantity of " + Unreadable.quote(found) + ", which is out of range", e);
        }
    }
}
