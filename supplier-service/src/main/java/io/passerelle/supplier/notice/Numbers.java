package io.passerelle.supplier.notice;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Whole numbers as files write them.
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,10}([.,]0{1,6})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,10}(\\.0{0,20})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]000");

    private Numbers() {}

    /// Where the format is anybody's. `5`, `5.0`, `5,000`? The last is five in one country and five
    /// thousand in another, as is `5.000`: both are refused.
    static int whole(String found) {
        String text = found.strip();
        if (AMBIGUOUS.matcher(text).matches() || !NUMBER.matcher(text).matches()) {
            throw unreadable(found);
        }
        return exact(found, text.replace(',', '.'));
    }

    /// Where the format is `xsd:decimal`: a point is the decimal point, nothing separates
    /// thousands, and `5.000` is five.
    static int decimal(String found) {
        String text = found.strip();
        if (!DECIMAL.matcher(text).matches()) {
            throw unreadable(found);
        }
        return exact(found, text);
    }

    private static int exact(String found, String number) {
        try {
            return new BigDecimal(number).intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable(
                    "a quantity of " + Unreadable.quote(found) + ", which is out of range", e);
        }
    }

    private static Unreadable unreadable(String found) {
        return new Unreadable(
                "a quantity of " + Unreadable.quote(found) + ", expected a whole number");
    }
}
