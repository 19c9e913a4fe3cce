/// Shopify's Admin GraphQL API: one endpoint, token, cost and throttling, errors told apart. The
/// operations themselves belong to the services that need them.
@NullMarked
package io.passerelle.common.shopify;

import org.jspecify.annotations.NullMarked;
