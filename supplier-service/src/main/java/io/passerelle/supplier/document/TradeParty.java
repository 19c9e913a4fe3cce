package io.passerelle.supplier.document;

import java.util.regex.Pattern;

/// A firm as it stands in UBL documents.
///
/// @param name as registered
/// @param endpoint where it takes electronic documents, with the scheme of the Electronic Address
///   Scheme list before it, as Peppol writes participants: `0088:7300010000001`
/// @param country ISO 3166, two letters
public record TradeParty(String name, String endpoint, String country) {
    private static final Pattern ENDPOINT = Pattern.compile("\\d{4}:\\S{1,50}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public TradeParty {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a registered name");
        }
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException(
                    "an endpoint of four digits, a colon and an identifier, such as"
                            + " 0088:7300010000001");
        }
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country of two upper-case letters");
        }
    }

    String scheme() {
        return endpoint.substring(0, 4);
    }

    String identifier() {
        return endpoint.substring(5);
    }
}
