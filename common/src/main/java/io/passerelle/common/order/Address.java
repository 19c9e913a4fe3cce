package io.passerelle.common.order;

/// A postal address. Missing parts are `""`; personal data, never logged.
///
/// @param country ISO 3166 two-letter code
/// @param province the code within the country
public record Address(
        String name,
        String company,
        String address1,
        String address2,
        String zip,
        String city,
        String province,
        String country,
        String phone) {

    @Override
    public String toString() {
        return "Address[withheld]";
    }
}
