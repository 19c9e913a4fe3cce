/// sync-service: keeps Shopify's stock equal to FileMaker's and books Shopify's orders into
/// FileMaker.
@NullMarked
package io.passerelle.sync;

import org.jspecify.annotations.NullMarked;
