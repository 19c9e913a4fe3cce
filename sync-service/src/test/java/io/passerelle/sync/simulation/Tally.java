package io.passerelle.sync.simulation;

/// What happened in a history, or in many.
final class Tally {
    static final String HEAD =
            """
            | Rule | histories | steps | orders | bookings | crashes | raises | raised too high | histories oversold | double decrements |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\
            """;

    long histories;
    long steps;
    long orders;
    long bookings;
    long raises;
    long tooHigh;
    long historiesTooHigh;
    long doubleDecrements;
    long crashes;

    void add(Tally one) {
        histories++;
        steps += one.steps;
        orders += one.orders;
        bookings += one.bookings;
        raises += one.raises;
        tooHigh += one.tooHigh;
        historiesTooHigh += one.tooHigh > 0 ? 1 : 0;
        doubleDecrements += one.doubleDecrements;
        crashes += one.crashes;
    }

    String row(String name) {
        return "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |"
                .formatted(
                        name,
                        histories,
                        steps,
                        orders,
                        bookings,
                        crashes,
                        raises,
                        tooHigh,
                        historiesTooHigh,
                        doubleDecrements);
    }
}
