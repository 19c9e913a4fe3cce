package io.passerelle.supplier.partner;

import io.passerelle.common.runtime.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads entries of one supplier's declaration, or of another part of it; every refusal is one line
/// with the key, what was found and what is expected.
///
/// @param key the supplier's
/// @param root of its settings
record Entries(String key, String root) {
    /// Where [#file] looks, for messages.
    static final String WHERE = "in the working directory or config/";

    /// Of a supplier.
    static Entries of(String key) {
        return new Entries(key, "passerelle.suppliers." + key);
    }

    String required(String name, Optional<String> value, String expected) {
        return value.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new BadSetting(path(name) + ": not set, expected " + expected));
    }

    /// What goes into an FTP command must not contain a line break, or it would be two commands.
    String line(String name, Optional<String> value, String expected) {
        String text = required(name, value, expected);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw bad(name, "a control character", expected);
        }
        return text;
    }

    <E extends Enum<E>> E choice(String name, String found, E[] choices) {
        return Arrays.stream(choices)
                .filter(c -> c.toString().equalsIgnoreCase(found.strip()))
                .findFirst()
                .orElseThrow(() -> bad(name, "'" + found + "'", words(choices)));
    }

    private static String words(Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(c -> c.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    /// Where files that a declaration names are sought.
    ///
    /// @throws java.util.NoSuchElementException if none is readable there
    static Path file(String name) {
        return Stream.of(Path.of(name), Path.of("config").resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow();
    }

    <T> T parse(String name, String found, String expected, Function<String, T> parser) {
        try {
            return parser.apply(found);
        } catch (RuntimeException e) {
            throw bad(name, "'" + found + "'", expected);
        }
    }

    BadSetting bad(String name, String found, @Nullable String expected) {
        return new BadSetting(path(name) + ": found " + found + ", expected " + expected);
    }

    String path(String name) {
        return name.isEmpty() ? root : root + "." + name;
    }
}
