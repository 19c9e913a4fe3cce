package io.passerelle.sandbox.shopify;

import org.jspecify.annotations.Nullable;

/// A shipping or billing address.
///
/// @param countryCode ISO 3166, two letters
public record PostalAddress(
        String firstName,
        String lastName,
        @Nullable String company,
        String address1,
        @Nullable String address2,
        String zip,
        String city,
        @Nullable String provinceCode,
        String country,
        String countryCode,
        @Nullable String phone) {

    public String name() {
        return firstName + " " + lastName;
    }

    /// An invented household in Germany.
    public static PostalAddress example() {
        return new PostalAddress(
                "Erika",
                "Mustermann",
                null,
                "Musterweg 7",
                null,
                "00000",
                "Musterstadt",
                null,
                "Germany",
                "DE",
                "+49 555 0100");
    }
}
