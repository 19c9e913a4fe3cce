/// Tests of the emulated shop, over HTTP on loopback.
@NullMarked
package io.passerelle.sandbox.shopify;

import org.jspecify.annotations.NullMarked;
