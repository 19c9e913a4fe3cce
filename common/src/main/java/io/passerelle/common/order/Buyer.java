package io.passerelle.common.order;

import org.jspecify.annotations.Nullable;

/// Who ordered and where the goods go. Personal data: never logged, sent only to those who ship.
///
/// @param email null where the buyer gave none or Shopify withholds it
/// @param note the buyer's own words, `""` if none
/// @param shipTo null for pick-up and digital goods, or where Shopify withholds it
public record Buyer(
        @Nullable String email, @Nullable String phone, String note, @Nullable Address shipTo) {

    @Override
    public String toString() {
        return "Buyer[withheld]";
    }
}
