/// Whether a supplier's server may be tried: a breaker for servers that fail, a pause for people.
@NullMarked
package io.passerelle.supplier.circuit;

import org.jspecify.annotations.NullMarked;
