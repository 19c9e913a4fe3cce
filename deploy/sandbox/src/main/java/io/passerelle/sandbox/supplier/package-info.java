/// A supplier's FTPS server on loopback, with a certificate of its own making.
@NullMarked
package io.passerelle.sandbox.supplier;

import org.jspecify.annotations.NullMarked;
