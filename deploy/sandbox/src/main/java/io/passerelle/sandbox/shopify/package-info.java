/// An emulated Shopify shop: the part of the Admin GraphQL API that Passerelle uses, the stock and
/// order rules behind it, signed webhooks with their retry habit, and faults on demand. The SDL in
/// `admin.graphql` is a subset of the published 2026-10 schema.
@NullMarked
package io.passerelle.sandbox.shopify;

import org.jspecify.annotations.NullMarked;
