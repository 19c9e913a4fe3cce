package io.passerelle.common.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// States in the words people read: `CHANGED_AFTER_SENDING` is `changed after sending`.
public final class Words {

    private Words() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Reads [#of], with blanks, dashes or underscores, in any case.
    ///
    /// @param what is read, for the message of the [IllegalArgumentException]
    public static <E extends Enum<E>> E parse(String what, Class<E> type, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s: found '%s', expected one of %s"
                                        .formatted(what, text, all(type))));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }
}
