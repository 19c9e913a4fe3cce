package io.passerelle.webhook.order;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Personal data: never logged, never part of a request's address.
///
/// @param text without blanks around it, in small letters: how people write it makes no difference
public record EmailAddress(String text) {
    /// As mail programs write it: `Ann Smith <ann@example.com>`.
    private static final Pattern BEHIND_A_NAME = Pattern.compile("<([^<>]*@[^<>]*)>");

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /// Empty if the text is something else, such as the number of an order.
    public static Optional<EmailAddress> find(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> SHAPE.matcher(t).matches())
                .map(EmailAddress::of);
    }

    /// Whether what a person typed or pasted may hold one; then it is personal data as a whole.
    public static boolean isIn(String typed) {
        return typed.contains("@");
    }

    /// The one a person means by what they typed or pasted; empty if none [#isIn] it. What has not
    /// the shape of one is still taken for one, and found nowhere.
    public static Optional<EmailAddress> meantBy(String typed) {
        if (!isIn(typed)) {
            return Optional.empty();
        }
        Matcher named = BEHIND_A_NAME.matcher(typed);
        return Optional.of(of(named.find() ? named.group(1).strip() : typed.strip()));
    }

    private static EmailAddress of(String stripped) {
        return new EmailAddress(stripped.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "EmailAddress[withheld]";
    }
}
