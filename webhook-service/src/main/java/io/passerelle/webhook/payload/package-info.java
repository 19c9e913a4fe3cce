/// What Shopify says about an order, as REST bodies and as GraphQL answers, read into the one
/// contract. Pure: JDK, Jackson and common values.
@NullMarked
package io.passerelle.webhook.payload;

import org.jspecify.annotations.NullMarked;
