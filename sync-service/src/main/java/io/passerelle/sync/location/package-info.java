/// The shop's locations as the merchant declares them.
@NullMarked
package io.passerelle.sync.location;

import org.jspecify.annotations.NullMarked;
