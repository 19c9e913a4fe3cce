package io.passerelle.webhook.neighbour;

import java.util.function.Function;

/// What came of a question to another service.
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /// It understood and said no.
    ///
    /// @param detail in its own words, for people
    record Refused<T>(int status, String detail) implements Answer<T> {}

    /// It did not answer, or not sensibly.
    ///
    /// @param reason for people
    record Down<T>(String reason) implements Answer<T> {}

    /// For pages that show what there is: the value, or what stands for "not known".
    default T orElse(T unknown) {
        return this instanceof Given<T>(T value) ? value : unknown;
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(change.apply(value));
            case Refused<T>(int status, String detail) -> new Refused<>(status, detail);
            case Down<T>(String reason) -> new Down<>(reason);
        };
    }

    default boolean isDown() {
        return this instanceof Down<T>;
    }

    /// Why there is no value, `""` if there is.
    default String trouble() {
        return switch (this) {
            case Given<T> _ -> "";
            case Refused<T>(int _, String detail) -> detail;
            case Down<T>(String reason) -> reason;
        };
    }
}
