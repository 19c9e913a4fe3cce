package io.passerelle.webhook.order;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Personal data: never logged, never part of a request's address.
///
/// @param text without blanks around it, in small letters: how people write it makes no difference
public record EmailAddress(String text) {
    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /// Empty if the text is something else, such as the number of an order.
    public static Optional<EmailAddress> find(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> SHAPE.matcher(t).matches())
                .map(t -> new EmailAddress(t.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "EmailAddress[withheld]";
    }
}
