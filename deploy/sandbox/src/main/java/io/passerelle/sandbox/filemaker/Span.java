package io.passerelle.sandbox.filemaker;

/// What a find criterion's value covers: one number, one text, one moment or a whole day.
record Span<T extends Comparable<? super T>>(T from, T to) {
    boolean contains(T value) {
        return from.compareTo(value) <= 0 && to.compareTo(value) >= 0;
    }
}
