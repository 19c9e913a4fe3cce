package io.passerelle.webhook.payload;

import io.passerelle.common.order.Buyer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a request about personal data is about. Personal data: never logged, kept nowhere but in
/// the request's own body.
///
/// @param id Shopify's id; null if only an address of theirs is known
public record Customer(@Nullable String id, @Nullable String email, @Nullable String phone) {

    /// Whether an order of this buyer is theirs. The phone counts only where Shopify names no
    /// e-mail address: people share phones.
    public boolean isBuyer(@Nullable Buyer buyer) {
        if (buyer == null) {
            return false;
        }
        return email == null
                ? phone != null && phone.equals(buyer.phone())
                : email.equalsIgnoreCase(buyer.email());
    }

    /// Whether a body or a file speaks of them: by address, phone or customer id.
    public boolean isMentionedIn(String text) {
        return mentions().anyMatch(mention -> mention.matcher(text).find());
    }

    /// As whole words: `ann@example.com` is not `joann@example.com`.
    private Stream<Pattern> mentions() {
        return Stream.of(
                        word(email, "[\\w.%+-]", "\\.?[\\w%+-]"),
                        word(phone, "\\d", "\\d"),
                        after("\"customer\"\\s*:\\s*\\{[^{}]*?\"id\"\\s*:\\s*\"?", id),
                        after("\"customer_id\"\\s*:\\s*\"?", id),
                        after("gid://shopify/Customer/", id))
                .flatMap(Optional::stream);
    }

    private static Optional<Pattern> word(
            @Nullable String text, String notBefore, String notAfter) {
        return Optional.ofNullable(text)
                .map(t -> "(?<!" + notBefore + ")" + Pattern.quote(t) + "(?!" + notAfter + ")")
                .map(t -> Pattern.compile(t, Pattern.CASE_INSENSITIVE));
    }

    private static Optional<Pattern> after(String field, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(t -> Pattern.compile(field + Pattern.quote(t) + "(?!\\d)"));
    }

    @Override
    public String toString() {
        return "Customer[withheld]";
    }
}
